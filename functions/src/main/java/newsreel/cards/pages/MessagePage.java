package newsreel.cards.pages;

import gg.jte.generated.precompiled.JtenoticePageGenerated;
import java.util.List;
import newsreel.cards.HtmlPage;
import newsreel.cards.Notice;
import newsreel.cards.PageLinks;
import newsreel.cards.wording.Wording;
import newsreel.cards.wording.WordingLanguage;
import newsreel.http.Request;
import newsreel.http.Response;

/**
 * The page that says why there is nothing to show, and where to go on, in the reader's language.
 */
final class MessagePage {
  private MessagePage() {}

  static Response answer(Request request, int status, Notice notice) {
    WordingLanguage language = WordingLanguage.of(null, request.header("accept-language"));
    Wording wording = language.wording();
    byte[] page = HtmlPage.bytes(out -> JtenoticePageGenerated.render(out, null, notice, wording));
    return HtmlPage.guarded(
        HtmlPage.worded(
            Response.of(status, HtmlPage.CONTENT_TYPE, page)
                .with("cache-control", "public, max-age=5"),
            language),
        PagePolicy.of(new PageLinks(request.baseUrl()), List.of(PageView.STYLE), List.of()));
  }
}
