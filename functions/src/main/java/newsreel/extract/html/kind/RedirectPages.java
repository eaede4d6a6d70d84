package newsreel.extract.html.kind;

import java.util.Optional;
import java.util.regex.Pattern;
import newsreel.extract.NotAnArticle;
import newsreel.extract.NotAnArticle.Kind;
import newsreel.extract.html.page.Page;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;

/**
 * Recognises pages that send their reader on by a meta refresh, or by a program that does nothing
 * else.
 */
final class RedirectPages {
  /** In seconds. A later refresh only keeps the page up to date. */
  private static final int SOON = 30;

  /** The most letters of prose that only say where the page is now. */
  private static final int HARDLY_ANY = 500;

  /** The most characters of a page that holds only a short program. */
  private static final int SHORT_PAGE = 6_000;

  private static final Pattern GOES_ELSEWHERE =
      Pattern.compile(
          "location(?:\\.href)? ?= ?[\"'`]|location\\.(?:replace|assign)\\( ?[\"'`]",
          Pattern.CASE_INSENSITIVE);

  private RedirectPages() {}

  static Optional<NotAnArticle> judge(Look look) {
    if (look.impression().isDeclared() || look.weight() >= HARDLY_ANY) {
      return Optional.empty();
    }
    Optional<String> target = refresh(look.page());
    if (target.isPresent()) {
      return Optional.of(
          new NotAnArticle(
              Kind.REDIRECT,
              "The page only sends its reader on, to " + shown(look.page(), target.get()) + "."));
    }
    return isProgram(look)
        ? Optional.of(
            new NotAnArticle(
                Kind.REDIRECT, "The page only holds a program that sends its reader on."))
        : Optional.empty();
  }

  private static String shown(Page page, String target) {
    return page.url(target).map(WebUrl::value).orElse("another page");
  }

  /** Returns where the page's refresh leads if it comes soon and leads to another page. */
  private static Optional<String> refresh(Page page) {
    for (Element meta : page.index().metas) {
      if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
        Optional<String> target = target(meta.attr("content")).filter(t -> !isHere(page, t));
        if (target.isPresent()) {
          return target;
        }
      }
    }
    return Optional.empty();
  }

  /** Reads {@code 0; url=https://…} as browsers do; empty if it is late or has no URL. */
  private static Optional<String> target(String content) {
    int at = 0;
    while (at < content.length() && Character.isDigit(content.charAt(at))) {
      at++;
    }
    String seconds = content.substring(0, at);
    if (seconds.length() > 4 || (!seconds.isEmpty() && Integer.parseInt(seconds) > SOON)) {
      return Optional.empty();
    }
    int mark = content.indexOf('=', at);
    if (mark < 0
        || !content
            .substring(at, mark)
            .strip()
            .toLowerCase(java.util.Locale.ROOT)
            .endsWith("url")) {
      return Optional.empty();
    }
    String url = content.substring(mark + 1).strip();
    if (url.length() > 1 && (url.charAt(0) == '\'' || url.charAt(0) == '"')) {
      int close = url.indexOf(url.charAt(0), 1);
      url = url.substring(1, close < 0 ? url.length() : close);
    }
    return url.isBlank() ? Optional.empty() : Optional.of(url);
  }

  private static boolean isHere(Page page, String target) {
    Optional<WebUrl> url = page.url(target);
    return url.isPresent() && page.given().equals(url);
  }

  private static boolean isProgram(Look look) {
    String raw = look.page().written().raw();
    return raw.length() < SHORT_PAGE
        && !raw.contains("<script src")
        && !raw.contains(" src=")
        && look.scan().stories() == 0
        && GOES_ELSEWHERE.matcher(raw).find();
  }
}
