package newsreel.local.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What a generated page says, made of a seed and a number alone.
 *
 * @param edition 1, or 2 for a page that was published again
 */
record GeneratedPage(
    long number,
    int edition,
    String url,
    String headline,
    String description,
    String topic,
    Instant published,
    Instant modified,
    String author,
    List<Photo> photos,
    List<Clip> clips,
    List<String> body,
    int comments) {
  private static final Instant FIRST_DAY = Instant.parse("2014-01-01T00:00:00Z");
  private static final int DAYS = 12 * 365;

  /** Articles in a row that may embed the same agency film of their topic. */
  private static final int NEWS_CYCLE = 2_000;

  record Photo(String url, String caption, String credit) {}

  record Clip(
      String title,
      String caption,
      Duration duration,
      String url,
      String still,
      Instant uploaded) {}

  static GeneratedPage of(long seed, long number, int edition) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    int topicRank = skewed(random, ImaginaryNewspaper.BEATS.size());
    String topic = ImaginaryNewspaper.BEATS.get(topicRank);
    String place = any(random, ImaginaryNewspaper.PLACES);
    String subject = any(random, ImaginaryNewspaper.SUBJECTS);
    String headline =
        "%s %s %s in %s"
            .formatted(
                subject,
                any(random, ImaginaryNewspaper.VERBS),
                any(random, ImaginaryNewspaper.OBJECTS),
                place);
    Instant published = FIRST_DAY.plus(random.nextLong(DAYS * 86_400L), ChronoUnit.SECONDS);
    String slug = headline.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String url =
        "https://www.example.com/%s/%s-%d".formatted(topic.toLowerCase(Locale.ROOT), slug, number);
    List<Photo> photos = photos(random, number, subject);
    List<Clip> clips = clips(random, seed, number, topicRank, published);
    List<String> body = body(random, place);
    Instant modified = published.plus(random.nextInt(1, 600), ChronoUnit.MINUTES);
    if (edition > 1) {
      headline += ", a second look";
      modified = modified.plus(2, ChronoUnit.DAYS);
      body.add("This page was brought up to date: " + any(random, ImaginaryNewspaper.SENTENCES));
    }
    return new GeneratedPage(
        number,
        edition,
        url,
        headline,
        body.getFirst(),
        topic,
        published,
        modified,
        name(random),
        photos,
        clips,
        body,
        skewed(random, 400));
  }

  private static List<Photo> photos(SplittableRandom random, long number, String subject) {
    List<Photo> photos = new ArrayList<>();
    int count = random.nextInt(1, 3);
    for (int i = 0; i < count; i++) {
      photos.add(
          new Photo(
              "https://www.example.com/photos/%d-%d.jpg".formatted(number, i),
              "One of the %s %s."
                  .formatted(
                      subject.toLowerCase(Locale.ROOT), any(random, ImaginaryNewspaper.SCENES)),
              name(random)));
    }
    return photos;
  }

  /** Four in ten pages have a film of their own or more, one in six shows the agency's, too. */
  private static List<Clip> clips(
      SplittableRandom random, long seed, long number, int topic, Instant published) {
    List<Clip> clips = new ArrayList<>();
    int own = random.nextInt(10) < 6 ? 0 : random.nextInt(10) < 8 ? 1 : 3;
    for (int i = 0; i < own; i++) {
      clips.add(clip(random, "film-%d-%d".formatted(number, i), published));
    }
    if (random.nextInt(6) == 0 && number % GeneratedSource.JSON_EVERY != 0) {
      long cycle = number / NEWS_CYCLE;
      String name = "agency-%d-%d-%d".formatted(topic, cycle, random.nextInt(12));
      clips.add(
          clip(
              new SplittableRandom(seed ^ name.hashCode()),
              name,
              FIRST_DAY.plus(Math.floorMod(cycle, DAYS), ChronoUnit.DAYS)));
    }
    return clips;
  }

  private static Clip clip(SplittableRandom random, String name, Instant uploaded) {
    String place = any(random, ImaginaryNewspaper.PLACES);
    return new Clip(
        any(random, ImaginaryNewspaper.CLIPS) + ", " + place,
        "%s %s.".formatted(name(random), any(random, ImaginaryNewspaper.SCENES)),
        Duration.ofSeconds(random.nextInt(12, 600)),
        "https://media.example.com/%s.mp4".formatted(name),
        "https://media.example.com/%s.jpg".formatted(name),
        uploaded);
  }

  private static List<String> body(SplittableRandom random, String place) {
    List<String> body = new ArrayList<>();
    int paragraphs = random.nextInt(4, 10);
    for (int i = 0; i < paragraphs; i++) {
      StringBuilder paragraph = new StringBuilder();
      paragraph.append(
          i == 0
              ? any(random, ImaginaryNewspaper.OPENINGS).formatted(place)
              : i % 3 == 2
                  ? any(random, ImaginaryNewspaper.QUOTES).formatted(name(random))
                  : any(random, ImaginaryNewspaper.SENTENCES));
      int more = random.nextInt(1, 4);
      for (int j = 0; j < more; j++) {
        paragraph.append(' ').append(any(random, ImaginaryNewspaper.SENTENCES));
      }
      body.add(paragraph.toString());
    }
    return body;
  }

  private static String name(SplittableRandom random) {
    return any(random, ImaginaryNewspaper.FIRST_NAMES)
        + " "
        + any(random, ImaginaryNewspaper.LAST_NAMES);
  }

  private static String any(SplittableRandom random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** 0 most often: about as Zipf's law has it. */
  private static int skewed(SplittableRandom random, int bound) {
    return (int) Math.pow(bound + 1, random.nextDouble()) - 1;
  }
}
