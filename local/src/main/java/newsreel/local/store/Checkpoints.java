package newsreel.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far each shard of the stream has been delivered, kept in a file. */
final class Checkpoints {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private final Map<String, String> sequenceNumbers;

  private Checkpoints(Path file, Map<String, String> sequenceNumbers) {
    this.file = file;
    this.sequenceNumbers = sequenceNumbers;
  }

  /** A file that cannot be read counts as none: the stream is delivered again from its start. */
  static Checkpoints read(Path file) {
    try {
      return new Checkpoints(
          file,
          JSON.readValue(
              Files.readAllBytes(file), new TypeReference<LinkedHashMap<String, String>>() {}));
    } catch (IOException | JacksonException absent) {
      return new Checkpoints(file, new LinkedHashMap<>());
    }
  }

  /** The last sequence number delivered. */
  Optional<String> of(String shard) {
    return Optional.ofNullable(sequenceNumbers.get(shard));
  }

  void forget(String shard) throws IOException {
    sequenceNumbers.remove(shard);
    write();
  }

  void advance(String shard, String sequenceNumber, Set<String> knownShards) throws IOException {
    sequenceNumbers.put(shard, sequenceNumber);
    sequenceNumbers.keySet().retainAll(knownShards);
    write();
  }

  private void write() throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, JSON.writeValueAsBytes(sequenceNumbers));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
