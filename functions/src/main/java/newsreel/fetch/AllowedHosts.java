package newsreel.fetch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The hosts that pages may be fetched from: names, and {@code *.example.org} for every name below
 * one, as the parameter AllowedPageHosts has them.
 */
public record AllowedHosts(List<String> names) {
  private static final String BELOW = "*.";

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
                name.startsWith(BELOW)
                    ? host.endsWith(name.substring(1)) && host.length() >= name.length()
                    : host.equals(name));
  }
}
