package newsreel.cards.oembed;

import java.util.stream.Stream;
import newsreel.values.WebUrl;

/**
 * The ways in which people write the address of one page: with either scheme, with and without
 * {@code www.}, and with a query that the canonical address may not have.
 */
final class AddressSpellings {
  private static final String WWW = "www.";

  private AddressSpellings() {}

  /** The address as it was given comes first. */
  static Stream<WebUrl> of(WebUrl address) {
    return Stream.of(address, address.withoutQuery())
        .distinct()
        .flatMap(
            url ->
                Stream.of(
                    url.value(),
                    otherScheme(url.value()),
                    otherHost(url.value()),
                    otherScheme(otherHost(url.value()))))
        .flatMap(text -> WebUrl.parse(text).stream());
  }

  private static String otherScheme(String url) {
    return url.startsWith("https:")
        ? "http:" + url.substring("https:".length())
        : "https:" + url.substring("http:".length());
  }

  private static String otherHost(String url) {
    int host = url.indexOf("://") + 3;
    return url.startsWith(WWW, host)
        ? url.substring(0, host) + url.substring(host + WWW.length())
        : url.substring(0, host) + WWW + url.substring(host);
  }
}
