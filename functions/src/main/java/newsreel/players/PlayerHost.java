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
  /** A form of addresses before it is parsed; most hosts are never needed. */
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
  private @Nullable String startedByViewer;
  private @Nullable String classPrefix;
  private boolean sandboxed;

  /**
   * @param name as the host writes it
   * @param id the form of its ids
   */
  PlayerHost(String name, String id) {
    this.name = name;
    this.idForm = id;
    this.id = Pattern.compile(id);
  }

  /** Adds other names that pages use for it. */
  PlayerHost alias(String... names) {
    aliases.addAll(List.of(names));
    return this;
  }

  /** Adds addresses of one video's page or player, as {@link UrlForm} writes them. */
  PlayerHost video(String... addresses) {
    return forms(Kind.PLAYER, addresses);
  }

  /** Adds addresses of a video's file or stream. */
  PlayerHost file(String... addresses) {
    return forms(Kind.FILE, addresses);
  }

  /** Adds addresses that look like a video's but play whatever is on. */
  PlayerHost live(String... addresses) {
    return forms(Kind.LIVE, addresses);
  }

  /** Adds addresses that look like a video's but play several. */
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

  /** Sets what the id consists of if the host's own is only unique within an account. */
  PlayerHost identity(String form) {
    identity = form;
    return this;
  }

  /** Adds names of elements, classes or attributes that mark an element as this host's player. */
  PlayerHost mark(String... names) {
    marks.addAll(List.of(names));
    return this;
  }

  /** Adds attributes with a value of the forms; those of {@code id} belong to this host only. */
  PlayerHost attribute(String value, String... names) {
    attributes.put(value, List.of(names));
    return this;
  }

  /** Sets a value for elements that do not state it. */
  PlayerHost byDefault(String value, String text) {
    defaults.put(value, text);
    return this;
  }

  /** Sets what precedes the id in a class. */
  PlayerHost classPrefix(String prefix) {
    classPrefix = prefix;
    return this;
  }

  /**
   * Sets the player's page, at the host that sets no cookies if there is one. A parameter with an
   * unknown value is left out. Without this the address stays as pages have it.
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
   * Sets parameters, or a fragment, with which the player starts at once and does not track its
   * viewer.
   */
  PlayerHost start(String parameters) {
    start = parameters;
    return this;
  }

  /**
   * Says why nothing starts the player at once, so that a viewer clicks once more.
   *
   * @param reason what its documentation says, or lacks
   */
  PlayerHost startedByViewer(String reason) {
    startedByViewer = reason;
    return this;
  }

  /** Marks the player as one that works without permission to navigate the page around it. */
  PlayerHost sandboxed() {
    sandboxed = true;
    return this;
  }

  public String name() {
    return name;
  }

  /** Whether the entry says how the player starts, or why it does not. */
  boolean isStartKnown() {
    return (start == null) != (startedByViewer == null);
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

  /** Returns the video with this id; empty if this host's ids have another form. */
  public Optional<HostedVideo> of(String known) {
    return isId(known)
        ? Optional.of(video(Map.of("id", known), Kind.PLAYER, null))
        : Optional.empty();
  }

  boolean isId(String text) {
    return text.length() < 200 && id.matcher(text).matches();
  }

  /** Returns what the player's iframe may do; empty if it may do everything. */
  public Optional<String> sandbox() {
    return sandboxed
        ? Optional.of(
            "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
                + " allow-presentation allow-forms")
        : Optional.empty();
  }

  /**
   * Returns the player's address after a click.
   *
   * @param parent the host name of the surrounding page, which some players require
   */
  public WebUrl started(HostedVideo video, String parent) {
    Map<String, String> values = new HashMap<>(video.values());
    values.put("parent", parent);
    Optional<WebUrl> url = embed == null ? Optional.empty() : embed.filled(values);
    WebUrl player = url.orElse(video.embedUrl());
    if (player == null) {
      throw new IllegalArgumentException("a video without a player");
    }
    if (start == null) {
      return player;
    }
    String mark = start.startsWith("#") ? "" : player.value().contains("?") ? "&" : "?";
    return WebUrl.parse(player.value() + mark + start).orElse(player);
  }

  /** Returns what plays if the forms have these values. */
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
