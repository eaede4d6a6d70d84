package newsreel.extract.html.kind;

import java.util.Optional;
import newsreel.extract.NotAnArticle;
import newsreel.extract.NotAnArticle.Kind;

/** Recognises pages that show a captcha and nothing else. */
final class CaptchaPages {
  /** The most letters of prose beside a captcha, since captchas also guard comments. */
  private static final int HARDLY_ANY = 400;

  private CaptchaPages() {}

  static Optional<NotAnArticle> judge(Look look) {
    return !look.impression().isDeclared()
            && look.weight() < HARDLY_ANY
            && look.scan().asksForProof()
        ? Optional.of(new NotAnArticle(Kind.WALL, "The page shows a captcha and hardly any text."))
        : Optional.empty();
  }
}
