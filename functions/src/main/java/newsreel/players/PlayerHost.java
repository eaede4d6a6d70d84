package newsreel.players;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import newsreel.players.HostedVideo.Kind;
import newsreel.values.TrackingParameters;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** A host of videos: its addresses, its marks in pages, and how its player is embedded. */
public final class PlayerHost {
  /** A form of addresses before it is read: most hosts are never asked for. */
  record Address(PlayerHost host, String domain, String form, Kind kind) {
    UrlForm read() {
      return UrlForm.of(form, host.idForm, kind);
    }
  }

  private final String name;
  private final String idForm;
  private final Pattern id;
  private final List<Address> addresses = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private final List<String> aliases = new ArrayList<>();
  private final Map<String, List<String>> attributes = new LinkedHashMap<>();
  private final Map<String, String> defaults = new LinkedHashMap<>();
  private String identity = "{id}";
  private @Nullable UrlTemplate embed;
  private @Nullable UrlTemplate still;
  private @Nullable String start;
  private @Nullable String classPrefix;
  private boolean sandboxed;

  /**
   * @param name as the host writes it
   * @param id what its ids look like
   */
  PlayerHost(String name, String id) {
    this.name = name;
    this.idForm = id;
    this.id = Pattern.compile(id);
  }

  /** Other names by which pages call it. */
  PlayerHost alias(String... names) {
    aliases.addAll(List.of(names));
    return this;
  }

  /** Addresses of one video's page or player, as {@link UrlForm} writes them. */
  PlayerHost video(String... addresses) {
    return forms(Kind.PLAYER, addresses);
  }

  /** Addresses of a video's file or stream. */
  PlayerHost file(String... addresses) {
    return forms(Kind.FILE, addresses);
  }

  /** Addresses that look like a video's, and play whatever is on. */
  PlayerHost live(String... addresses) {
    return forms(Kind.LIVE, addresses);
  }

  /** Addresses that look like a video's, and play several. */
  PlayerHost list(String... addresses) {
    return forms(Kind.LIST, addresses);
  }

  private PlayerHost forms(Kind kind, String... addresses) {
    for (String address : addresses) {
      this.addresses.add(
          new Address(this, address.substring(0, address.indexOf('/')), address, kind));
    }
    return this;
  }

  /** What the id is made of, where the host's own is unique in an account only. */
  PlayerHost identity(String form) {
    identity = form;
    return this;
  }

  /** Names of elements, classes or attributes which say that an element is this host's player. */
  PlayerHost mark(String... names) {
    marks.addAll(List.of(names));
    return this;
  }

  /** Attributes that hold a value of the forms; those of {@code id} are this host's alone. */
  PlayerHost attribute(String value, String... names) {
    attributes.put(value, List.of(names));
    return this;
  }

  /** What a value is where an element does not say it. */
  PlayerHost byDefault(String value, String text) {
    defaults.put(value, text);
    return this;
  }

  /** What stands before the id in a class. */
  PlayerHost classPrefix(String prefix) {
    classPrefix = prefix;
    return this;
  }

  /**
   * The player's page, at the host that sets no cookies where there is one. A parameter whose value
   * is not known is left out. Without this the address is kept as pages have it.
   */
  PlayerHost embed(String form) {
    embed = new UrlTemplate(form);
    return this;
  }

  PlayerHost still(String form) {
    still = new UrlTemplate(form);
    return this;
  }

  /**
   * Parameters with which the player starts at once and does not follow its viewer, or a fragment;
   * empty where none is known, and a viewer clicks once more.
   */
  PlayerHost start(String parameters) {
    start = parameters;
    return this;
  }

  /** The player runs where it may not navigate the page around it. */
  PlayerHost sandboxed() {
    sandboxed = true;
    return this;
  }

  public String name() {
    return name;
  }

  @Nullable String start() {
    return start;
  }

  List<String> aliases() {
    return aliases;
  }

  List<Address> addresses() {
    return addresses;
  }

  List<String> marks() {
    return marks;
  }

  Map<String, List<String>> attributes() {
    return attributes;
  }

  Map<String, String> defaults() {
    return defaults;
  }

  @Nullable String classPrefix() {
    return classPrefix;
  }

  /** The video of that id; empty where this host's ids look otherwise. */
  public Optional<HostedVideo> of(String known) {
    return isId(known)
        ? Optional.of(video(Map.of("id", known), Kind.PLAYER, null))
        : Optional.empty();
  }

  boolean isId(String text) {
    return text.length() < 200 && id.matcher(text).matches();
  }

  /** What the iframe of the player may do; empty where all of it. */
  public Optional<String> sandbox() {
    return sandboxed
        ? Optional.of(
            "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
                + " allow-presentation allow-forms")
        : Optional.empty();
  }

  /**
   * The player as it is opened by a click.
   *
   * @param parent the host name of the page around it, which some players ask for
   */
  public WebUrl started(HostedVideo video, String parent) {
    Map<String, String> values = new HashMap<>(video.values());
    values.put("parent", parent);
    Optional<WebUrl> url = embed == null ? Optional.empty() : embed.filled(values);
    WebUrl player = url.orElse(video.embedUrl());
    if (player == null) {
      throw new IllegalArgumentException("a video without a player");
    }
    if (start == null || start.isEmpty()) {
      return player;
    }
    String mark = start.startsWith("#") ? "" : player.value().contains("?") ? "&" : "?";
    return WebUrl.parse(player.value() + mark + start).orElse(player);
  }

  /** What plays where the forms have these values. */
  HostedVideo video(Map<String, String> values, Kind kind, @Nullable WebUrl at) {
    if (kind == Kind.LIVE || kind == Kind.LIST || !values.containsKey("id")) {
      Kind what = kind == Kind.LIST ? Kind.LIST : Kind.LIVE;
      return new HostedVideo(this, null, at, what, values);
    }
    Optional<WebUrl> player = embed == null ? Optional.empty() : embed.filled(values);
    @Nullable WebUrl given =
        kind == Kind.FILE || at == null ? null : TrackingParameters.withoutPlayback(at);
    return new HostedVideo(
        this,
        UrlTemplate.text(identity, values).orElse(values.get("id")),
        player.orElse(given),
        kind,
        values);
  }

  Optional<WebUrl> still(Map<String, String> values) {
    return still == null ? Optional.empty() : still.filled(values);
  }
}
