package newsreel.players;

import java.util.Map;
import java.util.Optional;
import newsreel.catalog.Provider;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What an address or an element plays at a host.
 *
 * @param id the host's own; null if nothing says which video plays
 * @param embedUrl the page for an iframe; null if not everything that it needs is known
 * @param kind what it plays
 * @param values what the address says besides the id, by the names in the host's forms
 */
public record HostedVideo(
    PlayerHost host,
    @Nullable String id,
    @Nullable WebUrl embedUrl,
    Kind kind,
    Map<String, String> values) {
  public HostedVideo {
    values = Map.copyOf(values);
  }

  /** What plays. */
  public enum Kind {
    /** One video, on a page of its own. */
    PLAYER,
    /** One video, as a file or stream that a video element plays. */
    FILE,
    /** Whatever a channel or an event is showing. */
    LIVE,
    /** Several videos: a playlist, a showcase, a channel's page. */
    LIST
  }

  public Provider provider() {
    return new Provider(host.name(), id);
  }

  /** Whether it is one video, the same each time it is requested. */
  public boolean isVideo() {
    return id != null;
  }

  /**
   * Returns the picture that the host shows before a video plays, if its address follows from the
   * id.
   */
  public Optional<WebUrl> still() {
    return id == null ? Optional.empty() : host.still(values);
  }
}
