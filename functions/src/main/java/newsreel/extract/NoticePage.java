package newsreel.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import newsreel.extract.NotAnArticle.Kind;
import newsreel.extract.words.PageNotice;

/** Recognises a page that says in a few words why there is nothing to read: a wall or an error. */
public final class NoticePage {
  /**
   * The same limit if only one part of the title says it; the other part may be the site's name.
   */
  private static final int BESIDE_PART = 1_200;

  /** The same limit if the metadata claim an article, as templates do. */
  private static final int BESIDE_CLAIM = 600;

  /** The most letters of prose among which a notice can be the only subject. */
  private static final int FEW = 800;

  private NoticePage() {}

  /**
   * Returns why a page is not an article.
   *
   * @param titles without the site's name
   * @param isDeclared whether the page's metadata claim an article
   * @param weight the number of letters in its prose
   * @param prose the prose of a page that has little
   */
  public static Optional<NotAnArticle> of(
      List<String> titles, boolean isDeclared, IntSupplier weight, Supplier<String> prose) {
    for (String title : titles) {
      Optional<PageNotice> notice = byTitle(title, isDeclared, weight);
      if (notice.isPresent()) {
        return Optional.of(
            new NotAnArticle(
                kind(notice.get()),
                "Its title “" + title + "” is that of " + what(notice.get()) + "."));
      }
    }
    return isDeclared || weight.getAsInt() >= FEW ? Optional.empty() : byText(prose.get());
  }

  private static Optional<PageNotice> byTitle(
      String title, boolean isDeclared, IntSupplier weight) {
    Optional<PageNotice> whole = PageNotice.ofTitle(title);
    if (whole.isPresent()) {
      int most = isDeclared ? BESIDE_CLAIM : besideTitle(whole.get());
      return whole.filter(notice -> weight.getAsInt() < most);
    }
    return isDeclared
        ? Optional.empty()
        : PageNotice.ofPart(title).filter(notice -> weight.getAsInt() < BESIDE_PART);
  }

  private static Optional<NotAnArticle> byText(String prose) {
    String plain = PageNotice.plain(prose);
    for (PageNotice notice : PageNotice.values()) {
      if (notice.standsIn(plain)) {
        return Optional.of(
            new NotAnArticle(kind(notice), "Its few words are those of " + what(notice) + "."));
      }
    }
    return Optional.empty();
  }

  /** Returns how many letters of prose a page may have next to a title that says everything. */
  private static int besideTitle(PageNotice notice) {
    return switch (notice) {
      case WALL -> 2_000;
      case ERROR -> 3_000; // what a site offers in place of the page
      case REDIRECT -> 1_000;
    };
  }

  private static Kind kind(PageNotice notice) {
    return switch (notice) {
      case WALL -> Kind.WALL;
      case ERROR -> Kind.ERROR;
      case REDIRECT -> Kind.REDIRECT;
    };
  }

  private static String what(PageNotice notice) {
    return switch (notice) {
      case WALL -> "a page that asks for a proof, a consent or a login before it shows anything";
      case ERROR -> "a page that could not be found or given";
      case REDIRECT -> "a page that sends its reader on";
    };
  }
}
