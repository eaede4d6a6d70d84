package newsreel.lambda;

import java.util.List;
import java.util.Locale;
import newsreel.cards.xml.XmlDocument;

/** Draws what an app's requests bring, as bars. */
final class RequestsPicture {
  private static final int WIDTH = 720;
  private static final int ROW = 34;
  private static final int TOP = 24;
  private static final int LEFT = 292;
  private static final int BAR = 250;
  private static final int LINE = 12;
  private static final String STYLE =
      "text{font:13px system-ui,-apple-system,'Segoe UI',sans-serif;fill:#1a1c20}"
          + ".soft{fill:#565b64}.bar{fill:#1450a8}.none{fill:#1450a8;opacity:.35}"
          + "@media(prefers-color-scheme:dark){text{fill:#eceae4}.soft{fill:#a5abb5}"
          + ".bar,.none{fill:#8fbaff}}";

  private RequestsPicture() {}

  static byte[] of(List<AppRequest> requests) {
    int height = TOP + requests.size() * ROW + LINE;
    int most = requests.stream().mapToInt(AppRequest::bytes).max().orElse(1);
    return XmlDocument.of(
        xml ->
            xml.element(
                "svg",
                () -> {
                  xml.attributes(
                      "xmlns",
                      "http://www.w3.org/2000/svg",
                      "viewBox",
                      "0 0 %d %d".formatted(WIDTH, height),
                      "width",
                      WIDTH,
                      "height",
                      height,
                      "role",
                      "img");
                  xml.text("title", "What an app's requests bring: bytes and read units");
                  xml.text("style", STYLE);
                  for (int i = 0; i < requests.size(); i++) {
                    row(xml, requests.get(i), TOP + i * ROW, most);
                  }
                }));
  }

  private static void row(XmlDocument xml, AppRequest request, int y, int most) {
    int bar = Math.max(2, Math.round((float) BAR * request.bytes() / most));
    text(xml, LEFT - LINE, y + 17, "end", "", request.what());
    xml.empty(
        "rect",
        "class",
        request.bytes() == 0 ? "none" : "bar",
        "x",
        LEFT,
        "y",
        y + 3,
        "width",
        bar,
        "height",
        18,
        "rx",
        3);
    text(
        xml,
        LEFT + bar + 8,
        y + 17,
        "start",
        "soft",
        String.format(
            Locale.ROOT,
            "%,d bytes, %s units%s",
            request.bytes(),
            AppRequest.plain(request.units()),
            request.status() == 304 ? " (304)" : ""));
  }

  private static void text(
      XmlDocument xml, int x, int y, String anchor, String style, String text) {
    xml.element(
        "text",
        () ->
            xml.attributes("x", x, "y", y, "text-anchor", anchor, "class", style).characters(text));
  }
}
