package newsreel.http;

import java.util.Locale;

/** Content negotiation by {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class AcceptEncoding {
  private AcceptEncoding() {}

  static boolean takesGzip(String header) {
    boolean any = false;
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] words = part.split(";", -1);
      String coding = words[0].strip();
      boolean refused = words.length > 1 && words[1].strip().matches("q=0(\\.0{0,3})?");
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return !refused;
      }
      any |= coding.equals("*") && !refused;
    }
    return any;
  }
}
