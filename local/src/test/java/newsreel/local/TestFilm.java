package newsreel.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Two seconds of moving stripes and a tone, made by ffmpeg: a file, and HLS and DASH streams. */
final class TestFilm {
  private TestFilm() {}

  /**
   * A folder with {@code film.mp4}, {@code film.m3u8}, and DASH in three forms: {@code
   * timeline.mpd}, {@code numbers.mpd} and {@code ranges.mpd}.
   */
  static Path make() throws IOException, InterruptedException {
    boolean present =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
    Assumptions.assumeTrue(present, "no ffmpeg on the PATH: nothing plays, and this is skipped");
    Path folder = Files.createTempDirectory("newsreel-film");
    run(
        folder,
        "-f lavfi -i testsrc2=size=320x180:rate=25:duration=2 -f lavfi -i sine=duration=2"
            + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 25 -c:a aac -shortest film.mp4");
    run(folder, "-i film.mp4 -c copy -f hls -hls_time 1 -hls_playlist_type vod film.m3u8");
    String dash = "-i film.mp4 -c copy -f dash -seg_duration 1 ";
    run(folder, dash + "timeline.mpd");
    run(folder, dash + "-use_timeline 0 numbers.mpd");
    run(folder, dash + "-single_file 1 ranges.mpd");
    return folder;
  }

  private static void run(Path folder, String arguments) throws IOException, InterruptedException {
    Process ffmpeg =
        new ProcessBuilder(
                Stream.concat(
                        List.of("ffmpeg", "-loglevel", "error", "-y").stream(),
                        Stream.of(arguments.split(" ", -1)))
                    .toList())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    if (ffmpeg.waitFor() != 0) {
      throw new AssertionError("ffmpeg " + arguments);
    }
  }
}
