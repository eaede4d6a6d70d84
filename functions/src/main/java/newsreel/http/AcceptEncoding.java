package newsreel.http;

import java.util.Locale;
import java.util.regex.Pattern;

/** Negotiates the content coding by {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class AcceptEncoding {
  /** The weight of a coding that the header does not name. */
  private static final double UNNAMED = -1;

  /** Compiled when the first header with a weight arrives; browsers send none. */
  private static final class Weight {
    static final Pattern FORM = Pattern.compile("q\\s?=\\s?(0(\\.\\d{0,3})?|1(\\.0{0,3})?)");
  }

  private AcceptEncoding() {}

  /** Whether gzip is acceptable and the plain representation is not preferred. */
  static boolean takesGzip(String header) {
    double gzip = UNNAMED;
    double any = UNNAMED;
    double identity = UNNAMED;
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      int semicolon = part.indexOf(';');
      String coding = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
      double weight = semicolon < 0 ? 1 : weight(part.substring(semicolon + 1).strip());
      switch (coding) {
        case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
        case "*" -> any = weight;
        case "identity" -> identity = weight;
        default -> {}
      }
    }
    double taken = gzip == UNNAMED ? any : gzip;
    return taken > 0 && taken >= identity;
  }

  /** Returns the weight in {@code q=0.5}; 1 if the parameter is not a weight (section 12.4.2). */
  private static double weight(String parameter) {
    return Weight.FORM.matcher(parameter).matches()
        ? Double.parseDouble(parameter.substring(parameter.indexOf('=') + 1).strip())
        : 1;
  }
}
