package newsreel.articles;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Edit;
import newsreel.catalog.Listing;
import newsreel.catalog.TopicId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Page;
import newsreel.catalog.ports.TopicSummary;
import newsreel.catalog.ports.Topics;
import newsreel.http.Conditional;
import newsreel.http.Cursor;
import newsreel.http.IdBatch;
import newsreel.http.IdPage;
import newsreel.http.ItemProblems;
import newsreel.http.Lists;
import newsreel.http.Parameters;
import newsreel.http.PreviewAnswer;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.FieldSelection;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.values.WebUrl;
import newsreel.videos.VideoJson;
import tools.jackson.core.JsonGenerator;

/** Answers the reading routes of articles. */
public final class ArticleRoutes {
  /**
   * In seconds; the same as for a 404, because nothing announces that an address has gained an
   * article.
   */
  private static final int UNKNOWN_MAX_AGE = 5;

  private static final Set<String> INCLUDES = Set.of("body", "evidence", "history");

  private static final String PATH = "/v1/articles";
  private static final String TOPICS = "/v1/topics";

  /** The most topics in one answer. */
  private static final int MAX_TOPICS = 500;

  /** The most articles that one answer reads by id. */
  private static final int MAX_IDS = 50;

  /** The most read units for one answer, given articles of the usual size. */
  private static final double MAX_UNITS = 36;

  private static final double LISTED = 0.2;
  private static final double WHOLE = 0.5;
  private static final double BODY = 1;
  private static final double HISTORY = 2;

  private final PublicCatalog catalog;
  private final Conditional conditional;

  public ArticleRoutes(PublicCatalog catalog, Conditional conditional) {
    this.catalog = catalog;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of(
        "GET /v1/articles",
        Parameters.narrowed(this::list),
        "POST /v1/articles/batch",
        Parameters.narrowed(request -> IdBatch.answer(request, this::list)),
        "GET /v1/articles/{id}",
        Parameters.narrowed(this::article),
        "GET /v1/preview/articles/{id}",
        Parameters.narrowed(this::preview),
        "GET /v1/articles/{id}/videos",
        Parameters.narrowed(this::videos),
        "GET /v1/topics",
        this::topics);
  }

  private Response article(Request request) {
    PublicCatalog.Shown.Item<Article> shown = shown(request);
    Representation representation =
        asksForNinjs(request)
            ? Representation.of(
                NinjsJson.TYPE,
                NinjsJson.of(
                    shown.item(),
                    catalog.body(shown.item()).orElse(List.of()),
                    new Links(request.baseUrl())),
                shown.until())
            : Representation.json(body(request, shown.item(), catalog::history), shown.until());
    return conditional
        .answer(
            request, representation.modified(shown.modifiedAt(shown.item().revision().updatedAt())))
        .with("vary", "accept, accept-encoding");
  }

  /** A reader who takes article JSON, too, or anything, gets that, as generated clients expect. */
  private static boolean asksForNinjs(Request request) {
    String accept = request.header("accept").orElse("");
    return accept.contains(NinjsJson.TYPE) && !accept.contains("application/json");
  }

  private Response preview(Request request) {
    Article article =
        ItemProblems.idOr404(request, ArticleId::new)
            .map(
                id ->
                    ItemProblems.itemOrProblem(catalog.preview(id), "article", "/v1/articles/")
                        .item())
            .orElseThrow(() -> ItemProblems.missing("article").asException());
    return PreviewAnswer.of(body(request, article, catalog::previewHistory));
  }

  private byte[] body(Request request, Article article, Function<Article, List<Edit>> history) {
    Parameters parameters = new Parameters(request);
    Optional<FieldSelection> fields = parameters.fields(ArticleJson.FIELDS);
    ArticleJson.Extras extras = extras(article, includes(parameters, fields), history);
    Links links = new Links(request.baseUrl());
    return Json.bytes(
        json -> ArticleJson.write(FieldSelection.filter(fields, json), article, links, extras));
  }

  private PublicCatalog.Shown.Item<Article> shown(Request request) {
    Optional<ArticleId> id = ItemProblems.idOr404(request, ArticleId::new);
    if (id.isEmpty()) {
      throw ItemProblems.missing("article").asException();
    }
    return ItemProblems.itemOrProblem(catalog.article(id.get()), "article", "/v1/articles/");
  }

  private Response videos(Request request) {
    Optional<FieldSelection> fields = new Parameters(request).fields(VideoJson.FIELDS);
    PublicCatalog.Shown.Item<Article> shown = shown(request);
    Page<Video> videos = catalog.videos(shown.item().videos().stream().map(VideoCard::id).toList());
    Links links = new Links(request.baseUrl());
    byte[] body =
        Json.object(
            json ->
                Json.array(
                    json,
                    "videos",
                    videos.items(),
                    video -> VideoJson.write(FieldSelection.filter(fields, json), video, links)));
    return conditional.answer(
        request, Representation.json(body, earlier(shown.until(), videos.until())));
  }

  private Response list(Request request) {
    Parameters parameters = new Parameters(request);
    Optional<FieldSelection> fields = parameters.fields(ArticleJson.LIST_FIELDS);
    Set<String> include = includes(parameters, fields);
    Optional<List<ArticleId>> ids = parameters.ids(ArticleId::new);
    if (ids.isPresent()) {
      return batch(request, ids.get(), fields, include);
    }
    Optional<WebUrl> url = parameters.url("url");
    if (url.isPresent()) {
      return wholes(
          request, catalog.articles(url.get()), List.of(), Optional.empty(), fields, include);
    }
    boolean whole =
        !include.isEmpty()
            || fields.filter(f -> !f.isWithin(ArticleJson.SUMMARY_FIELDS)).isPresent();
    Lists lists = new Lists(request, PATH);
    Listing listing = lists.listing();
    Page<ArticleSummary> page =
        catalog.articles(
            whole
                ? listing.withLimit(Math.min(listing.limit(), affordable(LISTED, include)))
                : listing);
    Links links = new Links(request.baseUrl());
    Optional<String> cursor = page.last().map(lists::cursor);
    Map<ArticleId, Article> wholes = whole ? wholes(page) : Map.of();
    IncludedParts parts = IncludedParts.of(catalog, List.copyOf(wholes.values()), include);
    byte[] body =
        Json.object(
            json -> {
              Json.array(
                  json,
                  "articles",
                  page.items(),
                  summary -> {
                    Article article = wholes.get(summary.id());
                    if (article == null) {
                      ArticleJson.write(FieldSelection.filter(fields, json), summary, links);
                    } else {
                      ArticleJson.write(
                          FieldSelection.filter(fields, json), article, links, parts.of(article));
                    }
                  });
              cursor.ifPresent(c -> json.writeStringProperty("cursor", c));
            });
    Response response = conditional.answer(request, Representation.json(body, page.until()));
    return cursor.isPresent() ? response.with("link", lists.nextLink(cursor.get())) : response;
  }

  private Map<ArticleId, Article> wholes(Page<ArticleSummary> page) {
    List<ArticleId> ids = page.items().stream().map(ArticleSummary::id).toList();
    return catalog.articles(ids).items().stream()
        .collect(Collectors.toMap(Article::id, Function.identity()));
  }

  private Response batch(
      Request request, List<ArticleId> ids, Optional<FieldSelection> fields, Set<String> include) {
    IdPage<ArticleId> asked =
        IdPage.of(request, PATH, ids, Math.min(MAX_IDS, affordable(0, include)));
    Page<Article> page = catalog.articles(asked.ids());
    Set<ArticleId> found = page.items().stream().map(Article::id).collect(Collectors.toSet());
    List<String> missing =
        asked.ids().stream().filter(id -> !found.contains(id)).map(ArticleId::value).toList();
    return wholes(request, page, missing, asked.cursor(), fields, include);
  }

  private Response wholes(
      Request request,
      Page<Article> page,
      List<String> missing,
      Optional<String> cursor,
      Optional<FieldSelection> fields,
      Set<String> include) {
    Links links = new Links(request.baseUrl());
    IncludedParts parts = IncludedParts.of(catalog, page.items(), include);
    byte[] body =
        Json.object(
            json -> {
              Json.array(
                  json,
                  "articles",
                  page.items(),
                  article ->
                      ArticleJson.write(
                          FieldSelection.filter(fields, json), article, links, parts.of(article)));
              if (request.queryParameter("ids").isPresent()) {
                Json.texts(json, "missing", missing);
              }
              cursor.ifPresent(c -> json.writeStringProperty("cursor", c));
            });
    Representation found = Representation.json(body, page.until());
    boolean unknown = page.items().isEmpty() && missing.isEmpty();
    Response response =
        conditional.answer(
            request, unknown ? found.withMaxAge(UNKNOWN_MAX_AGE).neverStale() : found);
    return cursor.isPresent()
        ? response.with("link", Lists.nextLink(request, PATH, cursor.get()))
        : response;
  }

  private Response topics(Request request) {
    Optional<TopicId> after =
        Cursor.of(request, TOPICS, "nothing", text -> Optional.of(new TopicId(text)));
    Topics page = catalog.topics(after.orElse(null), MAX_TOPICS);
    Optional<String> cursor = page.next().map(last -> Cursor.encode(TOPICS, last.value()));
    byte[] body =
        Json.object(
            json -> {
              Json.array(json, "topics", page.topics(), topic -> ArticleRoutes.write(json, topic));
              cursor.ifPresent(c -> json.writeStringProperty("cursor", c));
            });
    Response response =
        conditional.answer(request, Representation.json(body, catalog.countsUntil()));
    return cursor.isPresent()
        ? response.with("link", Lists.nextLink(request, TOPICS, cursor.get()))
        : response;
  }

  private static void write(JsonGenerator json, TopicSummary topic) {
    json.writeStartObject();
    json.writeStringProperty("id", topic.topic().id().value());
    json.writeStringProperty("name", topic.topic().name());
    json.writeNumberProperty("articleCount", topic.articles());
    json.writeNumberProperty("videoCount", topic.videos());
    Json.text(json, "newestAt", topic.newestAt());
    json.writeEndObject();
  }

  /** Includes every part that {@code fields} names. */
  private static Set<String> includes(Parameters parameters, Optional<FieldSelection> fields) {
    Set<String> include = parameters.names("include", INCLUDES);
    if (fields.isPresent()) {
      INCLUDES.stream().filter(fields.get()::touches).forEach(include::add);
    }
    return include;
  }

  private ArticleJson.Extras extras(
      Article article, Set<String> include, Function<Article, List<Edit>> history) {
    return new ArticleJson.Extras(
        include.contains("body") ? catalog.body(article).orElse(List.of()) : null,
        include.contains("evidence") ? catalog.evidence(article).orElse(null) : null,
        include.contains("history") ? history.apply(article) : null);
  }

  /**
   * Returns how many articles one answer may read in full.
   *
   * @param listed the read units of one article in the list
   */
  private static int affordable(double listed, Set<String> include) {
    double units = listed + WHOLE;
    for (String part : include) {
      units +=
          switch (part) {
            case "body" -> BODY;
            case "history" -> HISTORY;
            default -> WHOLE;
          };
    }
    return (int) (MAX_UNITS / units);
  }

  private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
    return a.isEmpty() || (b.isPresent() && b.get().isBefore(a.get())) ? b : a;
  }
}
