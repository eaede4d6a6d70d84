package newsreel.local.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A catalogue as a file: a line that says so, and then a line for each article and video. The last
 * line counts them, so that a file that was cut off is known.
 */
public final class ExportRun {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String HEADER = "newsreel";

  /** Of the form of the file. */
  private static final int VERSION = 1;

  private static final int MAX_RECORDS = 50;

  /** Characters of records in one request; API Gateway takes 10 MB, and Lambda 6. */
  private static final int MAX_CHARACTERS = 1_500_000;

  private final CatalogueCalls api;
  private final Consumer<String> told;

  /**
   * @param told gets a line for each part
   */
  public ExportRun(CatalogueCalls api, Consumer<String> told) {
    this.api = api;
    this.told = told;
  }

  /** Writes the catalogue; the file is there once it is whole. */
  public long export(Path file) throws IOException, InterruptedException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    long count = 0;
    try (Writer out = writer(part, isGzip(file))) {
      line(out, JSON.createObjectNode().put(HEADER, "export").put("version", VERSION));
      String cursor = "";
      do {
        JsonNode page =
            api.call("GET", "/v1/records" + (cursor.isEmpty() ? "" : "?cursor=" + cursor));
        for (JsonNode record : page.path("records")) {
          line(out, record);
          count++;
        }
        cursor = page.path("cursor").asString("");
        told.accept(String.format(Locale.ROOT, "exported %,d articles and videos", count));
      } while (!cursor.isEmpty());
      line(out, JSON.createObjectNode().put(HEADER, "end").put("count", count));
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    return count;
  }

  private static void line(Writer out, JsonNode json) throws IOException {
    out.write(JSON.writeValueAsString(json));
    out.write('\n');
  }

  /** Whether a file begins as one that was exported. */
  public static boolean isExport(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (BufferedReader in = reader(file)) {
      char[] start = new char[64];
      int length = in.read(start);
      return length > 0 && new String(start, 0, length).startsWith("{\"newsreel\":\"export\"");
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  /**
   * Stores what a file has. Done again, it changes nothing.
   *
   * @throws IOException with a sentence, also where the file was cut off
   */
  public Restored restore(Path file) throws IOException, InterruptedException {
    Restored restored = new Restored(0, 0);
    List<JsonNode> batch = new ArrayList<>();
    int characters = 0;
    try (BufferedReader in = reader(file)) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode record = read(file, line);
        if (record.has(HEADER)) {
          restored = restored.plus(send(batch));
          if (record.path("count").asLong() != restored.stored() + restored.kept()) {
            throw new IOException(
                "%s lacks records: it had %,d".formatted(file, record.path("count").asLong()));
          }
          return restored;
        }
        batch.add(record);
        characters += line.length();
        if (batch.size() == MAX_RECORDS || characters > MAX_CHARACTERS) {
          restored = restored.plus(send(batch));
          batch.clear();
          characters = 0;
          told.accept("imported " + restored);
        }
      }
    }
    send(batch);
    throw new IOException(file + " was cut off: what it has is stored, and the rest is missing");
  }

  /**
   * What became of records.
   *
   * @param kept those of which a later revision was there
   */
  public record Restored(long stored, long kept) {
    Restored plus(Restored more) {
      return new Restored(stored + more.stored, kept + more.kept);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,d articles and videos", stored)
          + (kept == 0 ? "" : String.format(Locale.ROOT, "; %,d are later there, and stay", kept));
    }
  }

  private Restored send(List<JsonNode> batch) throws IOException, InterruptedException {
    if (batch.isEmpty()) {
      return new Restored(0, 0);
    }
    ObjectNode body = JSON.createObjectNode();
    ArrayNode records = body.putArray("records");
    batch.forEach(records::add);
    JsonNode outcome = api.call("POST", "/v1/records", JSON.writeValueAsBytes(body));
    return new Restored(outcome.path("stored").asLong(), outcome.path("kept").asLong());
  }

  private static JsonNode read(Path file, String line) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (JacksonException cut) {
      throw new IOException(file + " has a line that is no record", cut);
    }
  }

  private static boolean isGzip(Path file) {
    return file.getFileName().toString().endsWith(".gz");
  }

  private static Writer writer(Path file, boolean gzip) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            gzip ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file),
            UTF_8));
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new BufferedReader(
          new InputStreamReader(isGzip(file) ? new GZIPInputStream(in) : in, UTF_8));
    } catch (IOException noGzip) {
      in.close();
      throw noGzip;
    }
  }
}
