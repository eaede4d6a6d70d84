package newsreel.fetch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The hosts that pages or pictures may be fetched from: names, {@code *.example.org} for every name
 * below one, and {@code *} for every host, as the parameters AllowedPageHosts and
 * AllowedPictureHosts have them.
 */
public record AllowedHosts(List<String> names) {
  private static final String BELOW = "*.";
  private static final String ANY = "*";

  public AllowedHosts {
    names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * @param list parted by commas or spaces
   */
  public static AllowedHosts parse(String list) {
    return new AllowedHosts(
        Stream.of(list.split("[,\\s]+", -1)).filter(name -> !name.isEmpty()).toList());
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  boolean allow(String host) {
    return names.stream()
        .anyMatch(
            name ->
                name.equals(ANY)
                    || (name.startsWith(BELOW)
                        ? host.endsWith(name.substring(1)) && host.length() >= name.length()
                        : host.equals(name)));
  }
}
