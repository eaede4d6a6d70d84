package newsreel.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Availability;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.Write;
import newsreel.catalog.ports.Write.ArticleWrite;
import newsreel.ingest.Attempts.Attempt;
import org.jspecify.annotations.Nullable;

/** Changes a stored article by hand: patches, withdraws and restores it. */
public final class EditArticle {
  private final CatalogWriter writer;
  private final Clock clock;

  public EditArticle(CatalogWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * An article after a patch.
   *
   * @param edited the fields that the patch names
   * @param body null keeps the stored body
   */
  public record Patched(
      ArticleMetadata metadata,
      Availability availability,
      Set<String> edited,
      @Nullable List<Block> body) {}

  /** Turns the stored article into the patched one; throws a problem if the patch is invalid. */
  public interface Patch {
    Patched apply(Article stored);
  }

  public Result<Article> patch(
      ArticleId id, Patch patch, @Nullable String by, Predicate<Article> precondition) {
    return Attempts.untilDecided(() -> attempt(id, patch, by, precondition));
  }

  /** Withdraws an article. One that is already withdrawn keeps its first withdrawal. */
  public Result<Article> withdraw(
      ArticleId id,
      @Nullable String reason,
      @Nullable String replacedBy,
      @Nullable String by,
      Predicate<Article> precondition) {
    Withdrawal withdrawal =
        new Withdrawal(clock.instant().truncatedTo(ChronoUnit.MILLIS), reason, replacedBy);
    return patch(
        id,
        a -> new Patched(a.metadata(), a.availability().orWithdrawn(withdrawal), Set.of(), null),
        by,
        precondition);
  }

  private Attempt<Article> attempt(
      ArticleId id, Patch patch, @Nullable String by, Predicate<Article> precondition) {
    Optional<Article> found = writer.current(id);
    if (found.isEmpty()) {
      return Attempts.decided(new Result.Missing<>());
    }
    Article stored = found.get();
    if (!precondition.test(stored)) {
      return Attempts.decided(new Result.Moved<>(stored));
    }
    Patched patched = patch.apply(stored);
    Set<String> edited = new TreeSet<>(stored.edited());
    edited.addAll(patched.edited());
    ArticleMetadata metadata = patched.metadata().keepingPicturesOf(stored.metadata());
    Set<String> changed =
        ArticleFields.FIELDS.changed(
            stored.metadata(), metadata, stored.availability(), patched.availability());
    if (patched.body() != null && !patched.body().equals(writer.currentBody(id))) {
      changed.add("body");
    }
    if (changed.isEmpty()) {
      return Attempts.decided(new Result.Unchanged<>(stored));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Article article =
        new Article(
            id,
            metadata,
            stored.videos(),
            patched.availability(),
            edited,
            stored.fingerprint(),
            stored.revision().next(now, stored.availability()));
    ArticleWrite write =
        new ArticleWrite(
            article,
            new Edit(article.revision().number(), now, by, changed),
            patched.body(),
            null,
            article.linkedSince(found),
            List.of(),
            article.addressedSince(found),
            stored.addressedSince(Optional.of(article)));
    return Attempts.after(
        writer.write(new Write(List.of(write), List.of())), new Result.Changed<>(article));
  }
}
