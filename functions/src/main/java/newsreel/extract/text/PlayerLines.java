package newsreel.extract.text;

import java.util.Optional;
import newsreel.players.HostedVideo;
import newsreel.players.PlayerRegistry;
import newsreel.values.WebUrl;

/**
 * Reads lines that consist of the address of a host's video, which a content management system
 * replaces by a player.
 */
final class PlayerLines {
  private PlayerLines() {}

  static void read(TextPage page, Draft draft, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (page.open(i) && page.line(i).text().startsWith("http")) {
        Optional<HostedVideo> video = video(page.line(i).text());
        if (video.isPresent()) {
          page.mark(i, Role.CLIP_ADDRESS);
          draft.players.add(new Draft.Player(video.get(), page.line(i).number()));
        }
      }
    }
  }

  private static Optional<HostedVideo> video(String line) {
    return line.indexOf(' ') >= 0 || line.length() > WebUrl.MAX_LENGTH
        ? Optional.empty()
        : WebUrl.parse(line).flatMap(PlayerRegistry::at).filter(HostedVideo::isVideo);
  }
}
