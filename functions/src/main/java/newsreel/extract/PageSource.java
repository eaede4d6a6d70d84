package newsreel.extract;

import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was fetched or copied.
 *
 * @param content the bytes as received
 * @param charset from the transport's Content-Type, if it named one
 * @param url the page's address, if known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of 10 MB costs
public record PageSource(byte[] content, @Nullable String charset, @Nullable WebUrl url) {}
