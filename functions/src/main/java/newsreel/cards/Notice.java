package newsreel.cards;

import gg.jte.generated.precompiled.JtenoticeGenerated;
import newsreel.cards.wording.Wording;
import newsreel.cards.wording.WordingLanguage;
import newsreel.http.Request;
import newsreel.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * The quiet page that says why there is nothing to show.
 *
 * @param title the name of a message
 * @param instead the card of what stands in its place
 */
public record Notice(String title, @Nullable String detail, @Nullable String instead) {
  /** In the language of the reader, without the headers that guard a page. */
  public Response answer(Request request, int status) {
    WordingLanguage language = WordingLanguage.of(null, request.header("accept-language"));
    Wording wording = language.wording();
    byte[] page = HtmlPage.bytes(out -> JtenoticeGenerated.render(out, null, this, wording));
    return HtmlPage.worded(
        Response.of(status, HtmlPage.CONTENT_TYPE, page).with("cache-control", "public, max-age=5"),
        language);
  }
}
