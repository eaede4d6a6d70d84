package newsreel.extract;

import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was fetched or copied.
 *
 * @param content the bytes as they came
 * @param charset the name from the transport's Content-Type, where it said one
 * @param url where the page stands, where that is known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of 10 MB costs
public record PageSource(byte[] content, @Nullable String charset, @Nullable WebUrl url) {}
