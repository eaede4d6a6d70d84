package newsreel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.Revision;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.ListPlace;
import newsreel.catalog.ports.Write;
import newsreel.catalog.ports.Write.ArticleWrite;
import newsreel.catalog.ports.Write.Outcome;
import newsreel.catalog.ports.Write.TrackChange;
import newsreel.catalog.ports.Write.VideoWrite;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Implements the write patterns of TABLE.md under the numbers they have there. */
public final class DynamoCatalogWriter implements CatalogWriter {
  /** DynamoDB's limit on the actions of one transaction. */
  private static final int MAX_TRANSACTION = 100;

  private final Table table;
  private final Years years;

  public DynamoCatalogWriter(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.years = new Years(table);
  }

  /** W1. */
  @Override
  public Optional<Article> current(ArticleId id) {
    return table.get(Keys.articleMeta(id), true).map(ArticleItem::read);
  }

  /** R5, strongly consistent: for a patch that names the body. */
  @Override
  public List<Block> currentBody(ArticleId id) {
    return table.get(Keys.articleBody(id), true).map(BodyItem::read).orElse(List.of());
  }

  /** W2. */
  @Override
  public Map<VideoId, Video> current(List<VideoId> ids) {
    Map<VideoId, Video> videos = new HashMap<>();
    table
        .getAll(ids.stream().map(Keys::videoMeta).toList(), true)
        .values()
        .forEach(
            item -> {
              Video video = VideoItem.read(item, List.of());
              videos.put(video.id(), video);
            });
    return videos;
  }

  /** W5. */
  @Override
  public Optional<Video> current(VideoId id) {
    return VideoReads.video(table, id, true);
  }

  /** W10. */
  @Override
  public Optional<KeptTrack> current(VideoId id, TrackKey key) {
    return table.get(Keys.track(id, key), true).map(TrackItem::read);
  }

  /** W6. */
  @Override
  public List<ArticleId> embedding(VideoId id) {
    return VideoReads.embedding(table, id);
  }

  /**
   * W3: one transaction. If that would be too large, the videos are written first in transactions
   * of their own, and a later attempt finds them already done.
   */
  @Override
  public Outcome write(Write write) {
    List<TransactWriteItem> articles = new ArrayList<>();
    List<TransactWriteItem> videos = new ArrayList<>();
    Optional<Outcome.TooLarge> tooLarge = Optional.empty();
    for (ArticleWrite article : write.articles()) {
      tooLarge = tooLarge.or(() -> add(article, articles));
    }
    for (VideoWrite video : write.videos()) {
      tooLarge = tooLarge.or(() -> add(video, videos));
    }
    if (tooLarge.isPresent()) {
      return tooLarge.get();
    }
    write.articles().forEach(w -> years.record(ListPlace.of(w.article())));
    write.videos().forEach(w -> years.record(ListPlace.of(w.video())));
    boolean done = true;
    if (articles.size() + videos.size() <= MAX_TRANSACTION) {
      articles.addAll(videos);
    } else {
      for (int i = 0; i < videos.size() && done; i += MAX_TRANSACTION) {
        done = table.transact(videos.subList(i, Math.min(i + MAX_TRANSACTION, videos.size())));
      }
    }
    done = done && table.transact(articles);
    return done ? new Outcome.Done() : new Outcome.Conflict();
  }

  private Optional<Outcome.TooLarge> add(ArticleWrite write, List<TransactWriteItem> puts) {
    Article article = write.article();
    Item meta = ArticleItem.write(article);
    puts.add(conditional(meta, article.revision()));
    puts.add(put(edit(Keys.article(article.id()), write.edit())));
    Optional<Outcome.TooLarge> tooLarge = ItemSize.check("article", meta);
    if (write.body() != null) {
      Item body = BodyItem.write(article.id(), write.body());
      puts.add(put(body));
      tooLarge = tooLarge.or(() -> ItemSize.check("body", body));
    }
    if (write.evidence() != null) {
      Item evidence = EvidenceItem.write(article.id(), write.evidence());
      puts.add(put(evidence));
      tooLarge = tooLarge.or(() -> ItemSize.check("evidence", evidence));
    }
    for (VideoId video : write.linked()) {
      puts.add(put(VideoItem.writeEdge(video, article.reference())));
    }
    for (VideoId video : write.unlinked()) {
      puts.add(delete(Keys.edge(video, article.id())));
    }
    for (ArticleId derived : write.addressed()) {
      puts.add(put(new Item().key(Keys.address(derived, article.id())).put("id", article.id())));
    }
    for (ArticleId derived : write.unaddressed()) {
      puts.add(delete(Keys.address(derived, article.id())));
    }
    return tooLarge;
  }

  private Optional<Outcome.TooLarge> add(VideoWrite write, List<TransactWriteItem> puts) {
    Video video = write.video();
    Item meta = VideoItem.write(video);
    puts.add(conditional(meta, video.revision()));
    puts.add(put(edit(Keys.video(video.id()), write.edit())));
    Optional<Outcome.TooLarge> tooLarge = ItemSize.check("video", meta);
    for (TrackChange change : write.tracks()) {
      tooLarge = tooLarge.or(() -> add(video, change, puts));
    }
    return tooLarge;
  }

  private Optional<Outcome.TooLarge> add(
      Video video, TrackChange change, List<TransactWriteItem> puts) {
    return switch (change) {
      case TrackChange.Dropped(TrackKey key) -> {
        puts.add(delete(Keys.track(video.id(), key)));
        yield Optional.empty();
      }
      case TrackChange.Kept(KeptTrack track) -> {
        Item item = TrackItem.write(video.id(), track, video.revision().number());
        puts.add(put(item));
        yield TrackItem.check(track, item);
      }
    };
  }

  private static Item edit(String pk, Edit edit) {
    return new Item()
        .key(Keys.revision(pk, edit.revision()))
        .put("revision", edit.revision())
        .put("at", edit.at())
        .put("by", edit.by())
        .put("changed", edit.changed().stream().sorted().toList());
  }

  private TransactWriteItem put(Item item) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName(table.name()).item(item.attributes()))
        .build();
  }

  private TransactWriteItem delete(Map<String, AttributeValue> key) {
    return TransactWriteItem.builder().delete(d -> d.tableName(table.name()).key(key)).build();
  }

  private TransactWriteItem conditional(Item item, Revision revision) {
    return TransactWriteItem.builder()
        .put(
            p -> {
              p.tableName(table.name()).item(item.attributes());
              if (revision.number() == 1) {
                p.conditionExpression("attribute_not_exists(pk)");
              } else {
                p.conditionExpression("revision = :before")
                    .expressionAttributeValues(
                        Map.of(
                            ":before",
                            AttributeValue.fromN(Integer.toString(revision.number() - 1))));
              }
            })
        .build();
  }
}
