package newsreel.lambda;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sixty articles of a topic, as long as a newsroom's are, each with a photo and a video. */
final class Newsroom {
  private static final int ARTICLES = 60;
  private static final Instant FIRST = Instant.parse("2026-05-01T06:00:00Z");
  private static final String[] WORDS =
      """
      harbour ferry captain quay crane cargo tide pilot lighthouse customs freight channel convoy \
      dredger icebreaker tanker engine rudder mooring buoy fog storm current island strait bridge \
      company ministry union council court inquiry report budget contract licence delay strike \
      repair rescue record traffic season passenger engineer inspector spokesman mayor minister \
      opened closed said expects plans reached crossed waited ordered signed agreed refused warned \
      measured doubled returned halted resumed after before since until during beyond between \
      against without within under across about around early late new old first last large small \
      northern southern heavy empty third second several thousand hundred half week month morning \
      night Monday Friday spring winter the the the the of of of and and a a in in to to for on \
      with from at by as its their his her was were has had will could not more than only still\
      """
          .split(" ", -1);

  private Newsroom() {}

  /** Stores them, and tells the id of the latest. */
  static String publish(Api api) {
    Random random = new Random(7);
    String id = "";
    for (int i = 0; i < ARTICLES; i++) {
      id =
          api.send("POST", "/v1/articles", "application/json", json(random, i))
              .json()
              .at("/id")
              .asString();
    }
    api.propagate();
    return id;
  }

  private static String json(Random random, int number) {
    String name = words(random, 5, 0).toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + number;
    return Api.JSON.writeValueAsString(
        Map.ofEntries(
            Map.entry("url", "https://news.example.org/2026/05/" + name),
            Map.entry("headline", words(random, 8, 3)),
            Map.entry("description", words(random, 20, 8)),
            Map.entry("keyPoints", List.of(words(random, 10, 5), words(random, 10, 5))),
            Map.entry("topic", Map.of("name", "Shipping")),
            Map.entry("keywords", List.of(words(random, 1, 0), words(random, 2, 0))),
            Map.entry("authors", List.of(Map.of("name", words(random, 2, 0)))),
            Map.entry("publisher", Map.of("name", "Example News")),
            Map.entry("language", "en"),
            Map.entry("publishedAt", FIRST.plusSeconds(number * 7_200L).toString()),
            Map.entry("images", List.of(image(random, name))),
            Map.entry("videos", List.of(video(random, name))),
            Map.entry(
                "body", IntStream.range(0, 14).mapToObj(p -> words(random, 40, 30)).toList())));
  }

  private static Map<String, Object> image(Random random, String name) {
    return Map.of(
        "url",
        "https://img.example.org/2026/05/" + name + ".jpg",
        "caption",
        words(random, 9, 5),
        "credit",
        words(random, 2, 0),
        "width",
        1200,
        "height",
        800);
  }

  private static Map<String, Object> video(Random random, String name) {
    return Map.of(
        "title", words(random, 6, 3),
        "caption", words(random, 9, 4),
        "duration", Integer.toString(40 + random.nextInt(300)),
        "contentUrl", "https://video.example.org/2026/05/" + name + ".mp4",
        "topic", Map.of("name", "Shipping"));
  }

  private static String words(Random random, int least, int more) {
    String text =
        IntStream.range(0, least + (more == 0 ? 0 : random.nextInt(more)))
            .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
            .collect(Collectors.joining(" "));
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
