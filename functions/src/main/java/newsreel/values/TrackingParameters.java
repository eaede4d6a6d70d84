package newsreel.values;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The parameters of an address that do not change what it shows: where its reader came from, and
 * how a player starts. Any other parameter may tell one thing from another.
 */
public final class TrackingParameters {
  /** Parameters of campaigns, and of clicks that advertisers count. */
  private static final Set<String> CAMPAIGN =
      Set.of(
          "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid",
          "ttclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl");

  /** Whether a player starts by itself and with sound. */
  private static final Set<String> PLAYBACK =
      Set.of("autoplay", "auto_play", "autostart", "mute", "muted");

  private static final Set<String> START =
      Set.of("start", "starttime", "start_time", "time_continue");

  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,3})?s?");

  /** {@code 1m30s}, {@code 90s}. A bare number may as well be an id. */
  private static final Pattern TIME =
      Pattern.compile("(?:\\d{1,2}h)?(?:\\d{1,3}m)?\\d{1,6}s|\\d{1,2}h(?:\\d{1,3}m)?|\\d{1,3}m");

  private TrackingParameters() {}

  /** Returns a page's address without what campaigns add to it. */
  public static WebUrl without(WebUrl url) {
    return without(url, TrackingParameters::isCampaign);
  }

  /** Returns the address of a player or a file, also without what says how it starts. */
  public static WebUrl withoutPlayback(WebUrl url) {
    WebUrl kept = without(url, p -> isCampaign(p) || isPlayback(p));
    int fragment = kept.value().indexOf("#t=");
    return fragment < 0 ? kept : new WebUrl(kept.value().substring(0, fragment));
  }

  private static WebUrl without(WebUrl url, Predicate<String> dropped) {
    String value = url.value();
    int fragment = value.indexOf('#');
    int end = fragment < 0 ? value.length() : fragment;
    int query = value.indexOf('?');
    if (query < 0 || query > end) {
      return url;
    }
    StringBuilder kept = new StringBuilder(value.length());
    boolean changed = false;
    for (String parameter : value.substring(query + 1, end).split("&", -1)) {
      if (dropped.test(parameter)) {
        changed = true;
      } else {
        kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
      }
    }
    return changed ? new WebUrl(value.substring(0, query) + kept + value.substring(end)) : url;
  }

  private static boolean isCampaign(String parameter) {
    String name = name(parameter);
    return name.startsWith("utm_") || CAMPAIGN.contains(name);
  }

  private static boolean isPlayback(String parameter) {
    String name = name(parameter);
    String value = parameter.substring(Math.min(parameter.length(), name.length() + 1));
    return PLAYBACK.contains(name)
        || (START.contains(name) && (isTime(value) || SECONDS.matcher(value).matches()))
        || (name.equals("t") && isTime(value));
  }

  private static boolean isTime(String value) {
    return value.length() < 20 && TIME.matcher(value).matches();
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
  }
}
