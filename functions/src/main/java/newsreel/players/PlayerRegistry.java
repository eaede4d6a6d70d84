package newsreel.players;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newsreel.players.HostedVideo.Kind;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Tells the video hosts' players by their addresses and by their elements in pages. */
public final class PlayerRegistry {
  /** Services that show a player whose address they are given. */
  private static final List<UrlForm> WRAPPERS =
      List.of(
          wrapper("cdn.embedly.com/widgets/**?src={url}"),
          wrapper("youtube.com/oembed?url={url}"),
          wrapper("vimeo.com/api/oembed.json?url={url}"),
          wrapper("facebook.com/plugins/video.php?href={url}"),
          wrapper("facebook.com/v*/plugins/video.php?href={url}"),
          wrapper("google.com/url?q={url}"));

  /** Attributes that say whose player an element is. */
  private static final List<String> HOST_ATTRIBUTES =
      List.of(
          "data-provider",
          "data-plyr-provider",
          "data-video-provider",
          "data-video-type",
          "data-video-source",
          "data-embed-type",
          "data-platform",
          "data-service",
          "data-host",
          "data-type",
          "data-source",
          "data-vendor",
          "type");

  /** Attributes that hold the id where the element says whose player it is. */
  private static final List<String> ID_ATTRIBUTES =
      List.of(
          "data-video-id",
          "data-videoid",
          "videoid",
          "video-id",
          "data-embed-id",
          "data-plyr-embed-id",
          "data-media-id",
          "data-id",
          "data-key",
          "data-video",
          "data-embed",
          "data-ref",
          "data-content-id");

  private static final Set<String> MARKING =
      Set.of(
          "data-video-id",
          "data-videoid",
          "data-embed-id",
          "data-plyr-embed-id",
          "data-oembed-url",
          "data-embed-url",
          "data-video-url",
          "data-instgrm-permalink");

  private static final Map<String, List<PlayerHost.Address>> BY_DOMAIN = new HashMap<>();
  private static final Map<String, List<Form>> READ = new ConcurrentHashMap<>();
  private static final Map<String, PlayerHost> BY_MARK = new HashMap<>();
  private static final Map<String, PlayerHost> BY_ID_ATTRIBUTE = new HashMap<>();
  private static final Map<String, PlayerHost> BY_NAME = new HashMap<>();
  private static final List<PlayerHost> WITH_CLASS_PREFIX = new ArrayList<>();

  static {
    for (PlayerHost host : KnownHosts.ALL) {
      for (PlayerHost.Address address : host.addresses()) {
        BY_DOMAIN.computeIfAbsent(address.domain(), _ -> new ArrayList<>()).add(address);
      }
      host.marks().forEach(mark -> BY_MARK.put(mark, host));
      host.attributes().getOrDefault("id", List.of()).forEach(a -> BY_ID_ATTRIBUTE.put(a, host));
      BY_NAME.put(key(host.name()), host);
      host.aliases().forEach(alias -> BY_NAME.put(key(alias), host));
      if (host.classPrefix() != null) {
        WITH_CLASS_PREFIX.add(host);
      }
    }
  }

  private record Form(PlayerHost host, UrlForm form) {}

  private PlayerRegistry() {}

  private static UrlForm wrapper(String form) {
    return UrlForm.of(form, "", Kind.PLAYER);
  }

  /** The host of that name, however it is spelled. */
  public static Optional<PlayerHost> named(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        key.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    return key.toString();
  }

  /** What an address plays; empty where no host is known by it. */
  public static Optional<HostedVideo> at(WebUrl url) {
    PlayerUrl parts = PlayerUrl.of(url);
    for (UrlForm wrapper : WRAPPERS) {
      if (isOf(parts.host(), wrapper.domain())) {
        Optional<HostedVideo> inner =
            wrapper
                .match(parts)
                .flatMap(values -> WebUrl.parse(values.getOrDefault("url", "")))
                .filter(u -> u.value().length() < url.value().length())
                .flatMap(PlayerRegistry::at);
        if (inner.isPresent()) {
          return inner;
        }
      }
    }
    String domain = parts.host();
    while (true) {
      for (Form known : forms(domain)) {
        Optional<Map<String, String>> values = known.form().match(parts);
        if (values.isPresent()) {
          return Optional.of(known.host().video(values.get(), known.form().kind(), url));
        }
      }
      if (domain.equals("*")) {
        return Optional.empty();
      }
      int dot = domain.indexOf('.');
      domain = dot < 0 ? "*" : domain.substring(dot + 1);
    }
  }

  private static List<Form> forms(String domain) {
    List<PlayerHost.Address> addresses = BY_DOMAIN.get(domain);
    return addresses == null
        ? List.of()
        : READ.computeIfAbsent(
            domain, _ -> addresses.stream().map(a -> new Form(a.host(), a.read())).toList());
  }

  private static boolean isOf(String host, String domain) {
    return host.endsWith(domain)
        && (host.length() == domain.length()
            || host.charAt(host.length() - domain.length() - 1) == '.');
  }

  /** Whether an attribute of this name says that a script will put a player there. */
  public static boolean isMark(String attribute) {
    return MARKING.contains(attribute) || BY_ID_ATTRIBUTE.containsKey(attribute);
  }

  /** Whether an element or class of this name is a host's player. */
  public static boolean isName(String name) {
    return BY_MARK.containsKey(name);
  }

  /** The video whose id stands in an element's attributes. */
  public static Optional<HostedVideo> in(PlayerElement element) {
    Map<String, String> attributes = element.attributes();
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      PlayerHost host = BY_ID_ATTRIBUTE.get(attribute.getKey());
      if (host != null && host.isId(attribute.getValue())) {
        return Optional.of(video(host, attribute.getValue(), element));
      }
    }
    for (PlayerHost host : WITH_CLASS_PREFIX) {
      String prefix = String.valueOf(host.classPrefix());
      for (String name : element.classes()) {
        if (name.startsWith(prefix) && host.isId(name.substring(prefix.length()))) {
          return Optional.of(video(host, name.substring(prefix.length()), element));
        }
      }
    }
    @Nullable PlayerHost host = host(element);
    if (host == null) {
      return Optional.empty();
    }
    return ID_ATTRIBUTES.stream()
        .map(name -> attributes.getOrDefault(name, ""))
        .filter(host::isId)
        .findFirst()
        .map(id -> video(host, id, element));
  }

  private static @Nullable PlayerHost host(PlayerElement element) {
    PlayerHost host = BY_MARK.get(element.name());
    for (String name : element.classes()) {
      host = host == null ? BY_MARK.get(name.toLowerCase(Locale.ROOT)) : host;
    }
    for (String name : HOST_ATTRIBUTES) {
      host = host == null ? BY_NAME.get(key(element.attributes().getOrDefault(name, ""))) : host;
    }
    for (String name : element.attributes().keySet()) {
      host = host == null ? BY_MARK.get(name) : host;
    }
    return host;
  }

  private static HostedVideo video(PlayerHost host, String id, PlayerElement element) {
    Map<String, String> values = new LinkedHashMap<>(host.defaults());
    host.attributes()
        .forEach(
            (value, names) ->
                names.stream()
                    .map(n -> element.attributes().getOrDefault(n, ""))
                    .filter(v -> !v.isBlank())
                    .findFirst()
                    .ifPresent(v -> values.put(value, v)));
    values.put("id", id);
    return host.video(values, Kind.PLAYER, null);
  }
}
