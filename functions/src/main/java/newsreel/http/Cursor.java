package newsreel.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import newsreel.values.Sha256;

/**
 * An opaque place in a list: the text that the list itself made, and a check value over it and the
 * list's name, so that a cursor of another list or one that was changed on the way is known.
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

  /**
   * Returns the place; empty where {@code cursor} was not made by {@link #encode} for this list.
   */
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
   * Returns the place that the parameter {@code cursor} names; empty where there is none.
   *
   * @param keep what has to stay as it was from page to page, for the reader who changed it
   * @throws ProblemException 400 where it was not made for this list, or {@code parse} cannot read
   *     it
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
