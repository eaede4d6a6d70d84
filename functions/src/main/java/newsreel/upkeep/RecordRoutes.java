package newsreel.upkeep;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.Records;
import newsreel.http.Cursor;
import newsreel.http.Problem;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives the whole catalogue away a part at a time, and takes it back. */
public final class RecordRoutes {
  private static final String LIST = "/v1/records";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Bytes of records after which an answer ends; Lambda's has 6 MB, and a record about one. */
  private static final int ENOUGH = 2_000_000;

  private static final int MAX_RECORDS = 100;

  private final Inventory inventory;
  private final Records records;

  public RecordRoutes(Inventory inventory, Records records) {
    this.inventory = inventory;
    this.records = records;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /v1/records", this::list, "POST /v1/records", this::store);
  }

  /**
   * A place in the inventory.
   *
   * @param page empty for the first
   * @param given of its entries
   */
  private record Place(Optional<String> page, int given) {
    static final Place START = new Place(Optional.empty(), 0);

    static Optional<Place> parse(String text) {
      int space = text.indexOf(' ');
      try {
        return Optional.of(
            new Place(
                Optional.of(text.substring(space + 1)).filter(page -> !page.isEmpty()),
                Integer.parseInt(text.substring(0, space))));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return given + " " + page.orElse("");
    }
  }

  private Response list(Request request) {
    Place from = Cursor.of(request, LIST, "nothing", Place::parse).orElse(Place.START);
    Inventory.Page page = inventory.page(from.page());
    List<byte[]> given = new ArrayList<>();
    int bytes = 0;
    int next = from.given();
    while (next < page.entries().size() && bytes < ENOUGH) {
      Optional<Records.Whole> whole = records.read(page.entries().get(next++));
      if (whole.isPresent()) {
        byte[] record = Json.bytes(json -> RecordJson.write(json, whole.get()));
        given.add(record);
        bytes += record.length;
      }
    }
    Optional<Place> following =
        next < page.entries().size()
            ? Optional.of(new Place(from.page(), next))
            : page.next().map(position -> new Place(Optional.of(position), 0));
    return answer(body(given, following));
  }

  private static byte[] body(List<byte[]> records, Optional<Place> next) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(bytes("{\"records\":["));
    for (int i = 0; i < records.size(); i++) {
      body.writeBytes(i == 0 ? new byte[0] : bytes(","));
      body.writeBytes(records.get(i));
    }
    body.writeBytes(
        bytes(
            next.map(
                    place ->
                        "],\"cursor\":\"%s\"}".formatted(Cursor.encode(LIST, place.toString())))
                .orElse("]}")));
    return body.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Response store(Request request) {
    JsonNode given;
    try {
      given = JSON.readTree(request.body()).path("records");
    } catch (JacksonException e) {
      throw refused("The body is no JSON.");
    }
    if (!given.isArray() || given.isEmpty() || given.size() > MAX_RECORDS) {
      throw refused("Send {\"records\": […]} with 1 to %d of them.".formatted(MAX_RECORDS));
    }
    List<Records.Whole> wholes = new ArrayList<>();
    for (JsonNode record : given) {
      wholes.add(read(record));
    }
    int stored = 0;
    for (Records.Whole whole : wholes) {
      try {
        stored += records.store(whole) ? 1 : 0;
      } catch (IllegalArgumentException e) {
        throw refused(
            "The record of %s cannot be stored: %s".formatted(whole.item().id(), e.getMessage()));
      }
    }
    int done = stored;
    return answer(
        Json.object(
            json -> {
              json.writeNumberProperty("stored", done);
              json.writeNumberProperty("kept", wholes.size() - done);
            }));
  }

  private static Records.Whole read(JsonNode record) {
    try {
      return RecordJson.read(record);
    } catch (IllegalArgumentException e) {
      throw refused("A record cannot be read: " + e.getMessage());
    }
  }

  private static RuntimeException refused(String detail) {
    return Problem.of(400, detail).asException();
  }

  private static Response answer(byte[] body) {
    return Response.of(200, "application/json", body).with("cache-control", "no-store");
  }
}
