package newsreel.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import newsreel.values.Sha256;

/**
 * An opaque position in a list: the text that the list made, and a check value over that text and
 * the list's name. The check value exposes a cursor that belongs to another list or was altered.
 */
public final class Cursor {
  private static final int CHECK_BYTES = 8;
  private static final int MAX_LENGTH = 4096;

  private Cursor() {}

  public static String encode(String list, String place) {
    byte[] text = place.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(check(list, text), CHECK_BYTES + text.length);
    System.arraycopy(text, 0, all, CHECK_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Returns the position; empty if {@link #encode} did not make {@code cursor} for this list. */
  public static Optional<String> decode(String list, String cursor) {
    if (cursor.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(cursor);
      if (all.length < CHECK_BYTES) {
        return Optional.empty();
      }
      byte[] text = Arrays.copyOfRange(all, CHECK_BYTES, all.length);
      boolean ours =
          MessageDigest.isEqual(check(list, text), Arrays.copyOf(all, CHECK_BYTES))
              && encode(list, new String(text, StandardCharsets.UTF_8)).equals(cursor);
      return ours ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the position in the parameter {@code cursor}; empty if there is none.
   *
   * @param keep tells the reader what must stay the same from page to page
   * @throws ProblemException 400 if the cursor was not made for this list, or {@code parse} cannot
   *     read it
   */
  public static <T> Optional<T> of(
      Request request, String list, String keep, Function<String, Optional<T>> parse) {
    return request
        .queryParameter("cursor")
        .map(
            cursor ->
                decode(list, cursor)
                    .flatMap(parse)
                    .orElseThrow(
                        () ->
                            Parameters.bad(
                                "cursor",
                                "this cursor was not given by this list; take it from the answer"
                                    + " before, and keep "
                                    + keep
                                    + " as they were")));
  }

  private static byte[] check(String list, byte[] text) {
    MessageDigest sha = Sha256.digest();
    sha.update(list.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
    return Arrays.copyOf(sha.digest(text), CHECK_BYTES);
  }
}
