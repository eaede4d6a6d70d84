package newsreel.table;

import java.util.Locale;
import java.util.Objects;
import newsreel.catalog.Author;
import newsreel.catalog.Availability;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.Image;
import newsreel.catalog.Picture;
import newsreel.catalog.PictureId;
import newsreel.catalog.Provider;
import newsreel.catalog.RelatedArticle;
import newsreel.catalog.Revision;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.Track;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import org.jspecify.annotations.Nullable;

/** Maps domain values to attributes and back. */
final class ValueItems {
  private ValueItems() {}

  static void write(Item item, Image image) {
    item.put("url", image.url())
        .put("caption", image.caption())
        .put("credit", image.credit())
        .put("width", image.width())
        .put("height", image.height())
        .put("alt", image.alt())
        .put("picture", image.picture(), ValueItems::write);
  }

  static Image image(Item item) {
    return new Image(
        item.urlOrNull("url"),
        item.textOrNull("caption"),
        item.textOrNull("credit"),
        item.numberOrNull("width"),
        item.numberOrNull("height"),
        item.textOrNull("alt"),
        item.mapOrNull("picture", ValueItems::picture));
  }

  static void write(Item item, Picture picture) {
    item.put("id", picture.id())
        .put("width", picture.width())
        .put("height", picture.height())
        .put("color", picture.color())
        .put("blurhash", picture.blurhash())
        .putNumbers("widths", picture.widths());
  }

  static Picture picture(Item item) {
    return new Picture(
        new PictureId(item.text("id")),
        (int) item.number("width", 0),
        (int) item.number("height", 0),
        item.text("color"),
        item.text("blurhash"),
        item.numbers("widths").stream().sorted().toList());
  }

  static void write(Item item, Topic topic) {
    item.put("id", topic.id()).put("name", topic.name());
  }

  static Topic topic(Item item) {
    return new Topic(new TopicId(item.text("id")), item.text("name"));
  }

  static void write(Item item, Author author) {
    item.put("name", author.name()).put("url", author.url());
  }

  static Author author(Item item) {
    return new Author(item.text("name"), item.urlOrNull("url"));
  }

  static void write(Item item, RelatedArticle related) {
    item.put("headline", related.headline()).put("url", related.url());
  }

  static RelatedArticle related(Item item) {
    return new RelatedArticle(item.text("headline"), item.urlOrNull("url"));
  }

  static void write(Item item, Provider provider) {
    item.put("name", provider.name()).put("id", provider.id());
  }

  static Provider provider(Item item) {
    return new Provider(item.text("name"), item.textOrNull("id"));
  }

  static void write(Item item, Track track) {
    item.put("language", track.language())
        .put("kind", track.kind().name().toLowerCase(Locale.ROOT))
        .put("label", track.label())
        .put("url", track.url());
  }

  static Track track(Item item) {
    return new Track(
        new LanguageTag(item.text("language")),
        Track.Kind.valueOf(item.text("kind").toUpperCase(Locale.ROOT)),
        item.textOrNull("label"),
        item.urlOrNull("url"));
  }

  static void write(Item item, Availability availability) {
    item.put("from", availability.from())
        .put("until", availability.until())
        .put("withdrawal", availability.withdrawal(), ValueItems::write);
  }

  static void write(Item item, Withdrawal withdrawal) {
    item.put("at", withdrawal.at())
        .put("reason", withdrawal.reason())
        .put("replacedBy", withdrawal.replacedBy());
  }

  /** An item without the attribute is always available. */
  static Availability availability(Item parent) {
    return Objects.requireNonNullElse(
        parent.mapOrNull("availability", ValueItems::window), Availability.ALWAYS);
  }

  private static Availability window(Item item) {
    return new Availability(
        item.instantOrNull("from"),
        item.instantOrNull("until"),
        item.mapOrNull(
            "withdrawal",
            w ->
                new Withdrawal(
                    w.instant("at"), w.textOrNull("reason"), w.textOrNull("replacedBy"))));
  }

  static void write(Item item, VideoCard card) {
    item.put("id", card.id())
        .put("title", card.title())
        .put("caption", card.caption())
        .put("duration", seconds(card.duration()))
        .putTrue("live", card.live())
        .put("thumbnail", card.thumbnail(), ValueItems::write)
        .put("availability", card.availability(), ValueItems::write);
  }

  static VideoCard card(Item item) {
    return new VideoCard(
        new VideoId(item.text("id")),
        item.textOrNull("title"),
        item.textOrNull("caption"),
        duration(item),
        item.isTrue("live"),
        item.mapOrNull("thumbnail", ValueItems::image),
        availability(item));
  }

  static @Nullable Long seconds(@Nullable MediaDuration duration) {
    return duration == null ? null : duration.seconds();
  }

  /** Stored in seconds. */
  static @Nullable MediaDuration duration(Item item) {
    Integer seconds = item.numberOrNull("duration");
    return seconds == null ? null : new MediaDuration(seconds);
  }

  static void write(Item item, Revision revision) {
    item.put("revision", revision.number())
        .put("createdAt", revision.createdAt())
        .put("updatedAt", revision.updatedAt())
        .put("publicSince", revision.publicSince());
  }

  static Revision revision(Item item) {
    return new Revision(
        (int) item.number("revision", 0),
        item.instant("createdAt"),
        item.instant("updatedAt"),
        item.instantOrNull("publicSince"));
  }
}
