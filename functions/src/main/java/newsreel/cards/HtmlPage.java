package newsreel.cards;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import newsreel.cards.wording.WordingLanguage;
import newsreel.http.Response;

/** Renders a template as a page, with the headers that keep a page to itself. */
public final class HtmlPage {
  public static final String CONTENT_TYPE = "text/html; charset=utf-8";

  /** What neither our pages nor the players in them have a use for. */
  private static final String PERMISSIONS =
      "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()";

  private HtmlPage() {}

  public static String text(Consumer<HtmlTemplateOutput> template) {
    StringOutput out = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(out));
    return out.toString();
  }

  public static byte[] bytes(Consumer<HtmlTemplateOutput> template) {
    return text(template).getBytes(StandardCharsets.UTF_8);
  }

  /** Says to caches whether another reader may get other words. */
  public static Response worded(Response response, WordingLanguage language) {
    return language.ofReader()
        ? response.with("vary", "accept-encoding, accept-language")
        : response;
  }

  /**
   * @param policy the page's Content-Security-Policy
   */
  public static Response guarded(Response response, String policy) {
    return response
        .with("content-security-policy", policy)
        .with("referrer-policy", "strict-origin-when-cross-origin")
        .with("permissions-policy", PERMISSIONS);
  }
}
