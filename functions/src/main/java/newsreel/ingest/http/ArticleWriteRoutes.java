package newsreel.ingest.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import newsreel.articles.ArticleJson;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Availability;
import newsreel.extract.Extractor;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.ingest.ArticleFields;
import newsreel.ingest.EditArticle;
import newsreel.ingest.Result;
import newsreel.ingest.SentPage;
import newsreel.ingest.StoreByAddress;
import newsreel.ingest.StorePage;
import newsreel.ingest.documents.ArticleDocument;
import newsreel.ingest.documents.JsonDocuments;
import newsreel.ingest.documents.JsonObject;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.values.FieldError;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers the writing routes of articles. */
public final class ArticleWriteRoutes {
  private final StorePage store;
  private final StoreByAddress byAddress;
  private final EditArticle edit;
  private final Extractor text;
  private final Extractor html;
  private final Clock clock;

  public ArticleWriteRoutes(
      StorePage store,
      StoreByAddress byAddress,
      EditArticle edit,
      Extractor text,
      Extractor html,
      Clock clock) {
    this.store = store;
    this.byAddress = byAddress;
    this.edit = edit;
    this.text = text;
    this.html = html;
    this.clock = clock;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of(
        "POST /v1/articles",
        RefusedWrites.answered(this::store),
        "PUT /v1/articles/{id}",
        RefusedWrites.answered(request -> store(request, WriteAnswers.id(request, ArticleId::new))),
        "PATCH /v1/articles/{id}",
        RefusedWrites.answered(this::patch),
        "DELETE /v1/articles/{id}",
        this::withdraw,
        "POST /v1/extract",
        RefusedWrites.answered(this::extract));
  }

  private Response store(Request request) {
    Optional<WebUrl> address = PageAddress.of(request);
    return address.isPresent()
        ? answer(
            request,
            byAddress.store(address.get(), request.flag("force"), request.subject().orElse(null)))
        : store(request, null);
  }

  private Response store(Request request, @Nullable ArticleId ownId) {
    boolean force = request.flag("force");
    SentPage page = RequestBody.page(request, text, html).toStore(force);
    StorePage.Command command =
        new StorePage.Command(
            page.content(),
            ownId == null ? page.id() : ownId,
            page.window(),
            page.evidence(),
            force,
            request.subject().orElse(null));
    Predicate<Optional<Article>> precondition =
        ownId == null
            ? stored -> true
            : Preconditions.ofPut(request, forms(request)::all, Article::revision);
    return answer(request, store.store(command, precondition));
  }

  private Response patch(Request request) {
    ArticleId id = WriteAnswers.id(request, ArticleId::new);
    JsonNode patch = MergePatch.read(request);
    return answer(
        request,
        edit.patch(
            id,
            stored -> patched(stored, patch),
            request.subject().orElse(null),
            Preconditions.of(request, forms(request)::all, Article::revision)));
  }

  private Response withdraw(Request request) {
    Result<Article> result =
        edit.withdraw(
            WriteAnswers.id(request, ArticleId::new),
            WriteAnswers.reason(request),
            WriteAnswers.replacement(request),
            request.subject().orElse(null),
            Preconditions.of(request, forms(request)::all, Article::revision));
    return WriteAnswers.withdrawn(result, "article");
  }

  private Response extract(Request request) {
    SentPage page = RequestBody.page(request, text, html);
    return Response.of(
            200,
            "application/json",
            Json.bytes(
                json ->
                    ArticleJson.write(
                        json,
                        page.content(),
                        new ArticleJson.Extras(page.content().body(), page.evidence(), null),
                        true,
                        page.notAnArticle())))
        .with("cache-control", "no-store");
  }

  private Response answer(Request request, Result<Article> result) {
    return WriteAnswers.of(
        result,
        "article",
        forms(request)::shown,
        article -> new Links(request.baseUrl()).article(article.id()));
  }

  private ShownForms<Article> forms(Request request) {
    Links links = new Links(request.baseUrl());
    return new ShownForms<>(
        clock.instant(),
        article ->
            Json.bytes(json -> ArticleJson.write(json, article, links, ArticleJson.Extras.NONE)));
  }

  private EditArticle.Patched patched(Article stored, JsonNode patch) {
    List<FieldError> errors = new ArrayList<>();
    Set<String> named = new TreeSet<>(patch.propertyNames());
    if (named.contains("videos")) {
      errors.add(
          new FieldError(
              "/videos", "is patched video by video, or replaced by storing the page again"));
    }
    JsonDocuments.refuse(errors);
    JsonNode before =
        JsonDocuments.object(
            Json.bytes(
                json ->
                    ArticleJson.write(
                        json,
                        stored.withVideos(List.of()),
                        new Links(""),
                        ArticleJson.Extras.NONE)));
    JsonNode after = MergePatch.apply(before, patch);
    JsonObject json = new JsonObject(after, "", errors);
    Availability availability =
        WithdrawalPatch.apply(json, patch, stored.availability(), clock.instant());
    ArticleDocument document = ArticleDocument.read(json);
    JsonDocuments.refuse(errors);
    if (document == null) {
      throw new IllegalStateException("a document without errors was not read");
    }
    ArticleMetadata metadata = document.content().article();
    boolean withBody = named.contains("body");
    if (!withBody) {
      metadata = metadata.toBuilder().wordCount(stored.metadata().wordCount()).build();
    }
    Availability window = document.window() == null ? Availability.ALWAYS : document.window();
    named.removeIf(name -> !ArticleFields.FIELDS.has(name));
    return new EditArticle.Patched(
        metadata,
        new Availability(window.from(), window.until(), availability.withdrawal()),
        named,
        withBody ? document.content().body() : null);
  }
}
