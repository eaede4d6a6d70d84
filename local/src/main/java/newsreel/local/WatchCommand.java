package newsreel.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import newsreel.local.watch.SourceClient;
import newsreel.local.watch.SourceState;
import newsreel.values.Slug;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has the API follow sites, and tells how far it is. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Has the API follow sites: their news sitemaps, sitemaps and feeds are found, read again and",
      "again, and their pages stored. Shows the progress until it is stopped; the API goes on.",
      "A URL is a site, or one feed or sitemap. The same again has it read at once."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:followed",
      "1:the API cannot be used, or with --once no list could be read",
      "2:wrong usage"
    })
final class WatchCommand implements Callable<Integer> {
  private static final int MAX_ID = 100;
  private static final long LOOK_MILLIS = 1_000;

  @Option(
      names = "--api",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "The API that follows (default: ${DEFAULT-VALUE})")
  private String api = "";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:NEWSREEL_TOKEN}",
      description = "Bearer token (default: the environment variable NEWSREEL_TOKEN)")
  private @Nullable String token;

  @Option(
      names = "--removals",
      paramLabel = "WORD",
      defaultValue = "keep",
      description = "What becomes of articles whose page is gone: keep (default) or withdraw")
  private String removals = "";

  @Option(
      names = "--pages-per-hour",
      paramLabel = "N",
      description = "Pages fetched at most, 1 to 3600 (default: as the API has it)")
  private @Nullable Integer pagesPerHour;

  @Option(names = "--once", description = "End when all that is there now is stored")
  private boolean once;

  @Parameters(arity = "1..*", paramLabel = "URL")
  private List<String> urls = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Map<String, WebUrl> sources = sources();
    String base = api.endsWith("/") ? api.substring(0, api.length() - 1) : api;
    String bearer = token == null || token.isBlank() ? null : token.strip();
    try (SourceClient client = new SourceClient(base, bearer)) {
      for (Map.Entry<String, WebUrl> source : sources.entrySet()) {
        client.put(source.getKey(), source.getValue(), removals, pagesPerHour);
        out.printf(
            "%s is followed as %s/v1/sources/%s%n", source.getValue(), base, source.getKey());
      }
      out.flush();
      return follow(client, sources.keySet(), out, err) ? 0 : 1;
    }
  }

  /** By their ids. */
  private Map<String, WebUrl> sources() {
    if (!List.of("keep", "withdraw").contains(removals)) {
      throw wrong("--removals is keep or withdraw, not " + removals);
    }
    if (!api.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
      throw wrong("--api is no absolute http or https URL: " + api);
    }
    Map<String, WebUrl> sources = new LinkedHashMap<>();
    for (String text : urls) {
      WebUrl url =
          WebUrl.parse(text.contains("://") ? text : "https://" + text)
              .orElseThrow(() -> wrong("no address of a site, a feed or a sitemap: " + text));
      sources.put(id(url), url);
    }
    return sources;
  }

  private ParameterException wrong(String why) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
  }

  /** Host and path, as far as an id may have them. */
  private static String id(WebUrl url) {
    String rest = url.value().substring(url.value().indexOf("://") + 3);
    String id = rest.replaceAll("[^A-Za-z0-9._~-]+", "-").replaceAll("-+$", "");
    return id.length() > MAX_ID ? Slug.withHash(url.host(), "source " + url.value()) : id;
  }

  private boolean follow(SourceClient client, Set<String> ids, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    Map<String, SourceState> shown = new LinkedHashMap<>();
    Set<String> told = new HashSet<>();
    while (true) {
      for (String id : ids) {
        SourceState state = client.get(id);
        if (!state.equals(shown.put(id, state))) {
          out.println(id + ": " + state);
          out.flush();
        }
        for (String failure : state.failures().reversed()) {
          if (told.add(failure)) {
            err.println("  " + failure);
            err.flush();
          }
        }
      }
      if (once && shown.values().stream().allMatch(s -> s.isUpToDate() || s.isFailing())) {
        return shown.values().stream().noneMatch(SourceState::isFailing);
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }
}
