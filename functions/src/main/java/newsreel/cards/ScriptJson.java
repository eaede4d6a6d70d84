package newsreel.cards;

import java.nio.charset.StandardCharsets;

/** JSON that stands in a script element, where {@code </script>} must not occur. */
public final class ScriptJson {
  private ScriptJson() {}

  public static String of(byte[] json) {
    // These stand in strings only, where the escape means the same.
    return new String(json, StandardCharsets.UTF_8)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
