package newsreel.local.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.values.WebUrl;

/**
 * The pictures of a folder, found by the addresses that articles name. The file of an address has
 * its file name; of several with that name, the one whose folders agree with the most of the
 * address's path and host, from the end on. Where two agree alike, there is none.
 */
public final class PictureArchive {
  /** By file name, each file as its path's segments from the folder on. */
  private final Map<String, List<Entry>> byName = new HashMap<>();

  private record Entry(Path file, List<String> segments) {}

  /**
   * @throws IOException with a sentence, where there is no such folder
   */
  public static PictureArchive of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder + " to take pictures from");
    }
    PictureArchive archive = new PictureArchive();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> archive.add(folder, file));
    } catch (UncheckedIOException unreadable) {
      IOException why = Objects.requireNonNull(unreadable.getCause());
      throw new IOException(
          "the folder of pictures cannot be read (%s: %s)"
              .formatted(why.getMessage(), IoReason.of(why)),
          unreadable);
    }
    return archive;
  }

  private void add(Path folder, Path file) {
    List<String> segments = new ArrayList<>();
    folder.relativize(file).forEach(segment -> segments.add(composed(segment.toString())));
    byName
        .computeIfAbsent(segments.getLast(), name -> new ArrayList<>())
        .add(new Entry(file, segments));
  }

  /** As macOS does not store names. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  public Optional<Path> file(WebUrl url) {
    String address = url.value();
    int query = address.indexOf('?');
    // Tools that copy a site keep the query in the file's name.
    return query < 0
        ? find(address)
        : find(address.substring(0, query) + "%3F" + address.substring(query + 1))
            .or(() -> find(address.substring(0, query)));
  }

  private Optional<Path> find(String address) {
    List<String> wanted = new ArrayList<>();
    for (String segment : address.substring(address.indexOf("://") + 3).split("/", -1)) {
      wanted.add(composed(decoded(segment)));
    }
    Optional<Path> best = Optional.empty();
    int most = 0;
    for (Entry entry : byName.getOrDefault(wanted.getLast(), List.of())) {
      int shared = sharedAtTheEnd(wanted, entry.segments);
      if (shared > most) {
        most = shared;
        best = Optional.of(entry.file);
      } else if (shared == most) {
        best = Optional.empty();
      }
    }
    return best;
  }

  private static int sharedAtTheEnd(List<String> a, List<String> b) {
    int shared = 0;
    while (shared < Math.min(a.size(), b.size())
        && a.get(a.size() - 1 - shared).equals(b.get(b.size() - 1 - shared))) {
      shared++;
    }
    return shared;
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badlyEncoded) {
      return segment;
    }
  }
}
