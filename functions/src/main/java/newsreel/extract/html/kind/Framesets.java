package newsreel.extract.html.kind;

import java.util.Optional;
import newsreel.extract.NotAnArticle;

/** Recognises pages that are frames around other pages. */
final class Framesets {
  private Framesets() {}

  static Optional<NotAnArticle> judge(Look look) {
    return look.page().document().body().normalName().equals("frameset")
        ? Optional.of(
            new NotAnArticle(
                NotAnArticle.Kind.FRAMESET,
                "The page is a frameset: the article stands on one of the pages in its frames."))
        : Optional.empty();
  }
}
