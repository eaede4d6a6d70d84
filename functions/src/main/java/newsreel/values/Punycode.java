package newsreel.values;

import java.util.Optional;

/** Writes a label of a host name in ASCII (RFC 3492), without its prefix. */
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 128;

  /** A label has at most 63 ASCII characters, and so no more code points than that. */
  private static final int MAX_LENGTH = 63;

  private Punycode() {}

  /** Returns nothing if the label is too long for a host name. */
  static Optional<String> encoded(String label) {
    int[] input = label.codePoints().toArray();
    if (input.length > MAX_LENGTH) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    for (int c : input) {
      if (c < INITIAL_N) {
        out.append((char) c);
      }
    }
    int basic = out.length();
    if (basic > 0) {
      out.append('-');
    }
    int n = INITIAL_N;
    int delta = 0;
    int bias = INITIAL_BIAS;
    for (int handled = basic; handled < input.length; delta++, n++) {
      int next = Integer.MAX_VALUE;
      for (int c : input) {
        next = c >= n ? Math.min(next, c) : next;
      }
      delta += (next - n) * (handled + 1);
      n = next;
      for (int c : input) {
        if (c < n) {
          delta++;
        } else if (c == n) {
          append(out, delta, bias);
          bias = adapted(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
    }
    return Optional.of(out.toString());
  }

  /** Appends a whole number in digits whose weight depends on the bias. */
  private static void append(StringBuilder out, int delta, int bias) {
    int q = delta;
    for (int k = BASE; ; k += BASE) {
      int t = k <= bias ? T_MIN : Math.min(k - bias, T_MAX);
      if (q < t) {
        out.append(digit(q));
        return;
      }
      out.append(digit(t + (q - t) % (BASE - t)));
      q = (q - t) / (BASE - t);
    }
  }

  private static char digit(int d) {
    return (char) (d < 26 ? 'a' + d : '0' + d - 26);
  }

  private static int adapted(int delta, int points, boolean first) {
    int d = first ? delta / DAMP : delta / 2;
    d += d / points;
    int k = 0;
    for (; d > (BASE - T_MIN) * T_MAX / 2; k += BASE) {
      d /= BASE - T_MIN;
    }
    return k + (BASE - T_MIN + 1) * d / (d + SKEW);
  }
}
