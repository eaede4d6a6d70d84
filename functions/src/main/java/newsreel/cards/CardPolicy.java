package newsreel.cards;

import java.net.URI;
import java.util.regex.Pattern;
import newsreel.cards.CardView.Media;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Security-Policy of cards: nothing but our own style and script, by their hashes, and
 * after the click the player over HTTPS, whose host may redirect to another.
 *
 * @param frameAncestors who may frame a card, as source expressions
 */
record CardPolicy(String frameAncestors) {
  private static final Pattern SOURCES = Pattern.compile("[A-Za-z0-9*:/.' _-]+");

  /**
   * @throws IllegalArgumentException where {@code frameAncestors} could end its directive
   */
  CardPolicy {
    if (!SOURCES.matcher(frameAncestors).matches()) {
      throw new IllegalArgumentException("FRAME_ANCESTORS is a list of sources such as *");
    }
  }

  String of(CardView card, PageLinks links) {
    @Nullable Media media = card.media();
    @Nullable String player = media == null ? null : media.player();
    StringBuilder policy = new StringBuilder(base());
    policy.append("; script-src ").append(CardView.SCRIPT.hash());
    if (player != null) {
      policy.append(' ').append(player);
    }
    if (media != null && media.reader() != null) {
      policy.append(' ').append(media.reader());
    }
    policy.append("; img-src 'self' ").append(links.baseUrl());
    if (media != null) {
      policy.append("; media-src 'self' https: ").append(player == null ? "" : "blob: ");
      policy.append(origin(media.src()));
    }
    // our own for tools that read robots.txt in the page's name
    policy.append("; connect-src 'self'");
    if (media != null && player != null) {
      policy.append(" https: ").append(origin(media.src()));
    }
    if (card.frame() != null) {
      policy.append("; frame-src https: ").append(origin(card.frame().src()));
    }
    return policy.toString();
  }

  private static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  String ofNotice() {
    return base();
  }

  private String base() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors "
        + frameAncestors
        + "; style-src "
        + CardView.STYLE.hash();
  }
}
