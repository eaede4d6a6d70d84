package newsreel.extract.html.kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsreel.extract.NotAnArticle;
import newsreel.extract.html.page.Page;

/** Tells an article from a page that takes its place. */
public final class PageKind {
  private static final List<Function<Look, Optional<NotAnArticle>>> JUDGES =
      List.of(
          Framesets::judge,
          RedirectPages::judge,
          Look::notice,
          CaptchaPages::judge,
          FrontPages::judge);

  private PageKind() {}

  /** Returns why a page is not an article; empty for an article and if the signs do not suffice. */
  public static Optional<NotAnArticle> judge(Page page) {
    Look look = new Look(page);
    for (Function<Look, Optional<NotAnArticle>> judge : JUDGES) {
      Optional<NotAnArticle> found = judge.apply(look);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
