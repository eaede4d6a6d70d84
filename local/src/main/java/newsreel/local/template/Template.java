package newsreel.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a SAM template declares, as far as it runs on one machine.
 *
 * @param tables properties of each table by its logical id
 */
public record Template(List<Function> functions, Map<String, TemplateNode> tables, Cors cors) {
  private static final String AUTHORIZER = "Authorizer";
  private static final String HEADER = "$request.header.";
  private static final Pattern RATE = Pattern.compile("rate\\((\\d{1,4}) minutes?\\)");

  public Template {
    functions = List.copyOf(functions);
    tables = Map.copyOf(tables);
  }

  /** Every route, in the order of the file. */
  public List<Route> routes() {
    return functions.stream().flatMap(function -> function.routes().stream()).toList();
  }

  /**
   * @param parameters values in place of the template's defaults
   * @throws IllegalArgumentException where the file is no template that this class understands
   */
  public static Template read(Path file, Map<String, String> parameters) throws IOException {
    return parse(Files.readString(file), parameters);
  }

  static Template parse(String yaml, Map<String, String> parameters) {
    TemplateNode raw = new TemplateNode(YamlTree.read(yaml));
    Map<String, Object> values = new LinkedHashMap<>();
    raw.at("Parameters")
        .entries()
        .forEach(
            (name, parameter) -> {
              String otherwise = parameter.at("Default").text("");
              String text = Objects.requireNonNull(parameters.getOrDefault(name, otherwise));
              boolean list = parameter.at("Type").text("String").equals("CommaDelimitedList");
              values.put(name, list ? List.of(text.split(",", -1)) : text);
            });
    Intrinsics intrinsics = new Intrinsics(values, (Map<?, ?>) raw.at("Conditions").node());
    TemplateNode globals =
        new TemplateNode(intrinsics.resolve(raw.at("Globals", "Function").node()));

    Map<String, TemplateNode> apis = new LinkedHashMap<>();
    Map<String, TemplateNode> tables = new LinkedHashMap<>();
    Map<String, TemplateNode> declared = new LinkedHashMap<>();
    raw.at("Resources")
        .entries()
        .forEach(
            (name, resource) -> {
              Map<String, TemplateNode> kind =
                  switch (resource.at("Type").text()) {
                    case "AWS::Serverless::HttpApi" -> apis;
                    case "AWS::DynamoDB::Table" -> tables;
                    case "AWS::Serverless::Function" -> declared;
                    default -> null;
                  };
              if (kind != null) {
                kind.put(
                    name, new TemplateNode(intrinsics.resolve(resource.at("Properties").node())));
              }
            });
    List<Function> functions = new ArrayList<>();
    declared.forEach(
        (name, properties) -> functions.add(function(name, properties, globals, apis)));
    TemplateNode api = apis.values().stream().findFirst().orElse(TemplateNode.EMPTY);
    return new Template(functions, tables, cors(api.at("CorsConfiguration")));
  }

  private static Function function(
      String name, TemplateNode properties, TemplateNode globals, Map<String, TemplateNode> apis) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (TemplateNode level : List.of(globals, properties)) {
      level
          .at("Environment", "Variables")
          .entries()
          .forEach((variable, value) -> environment.put(variable, value.text()));
    }
    List<Route> routes = new ArrayList<>();
    Function.@Nullable Stream stream = null;
    List<String> queues = new ArrayList<>();
    @Nullable Duration period = null;
    for (TemplateNode event : properties.at("Events").entries().values()) {
      TemplateNode source = event.at("Properties");
      switch (event.at("Type").text()) {
        case "HttpApi" -> routes.add(route(name, source, apis));
        case "DynamoDB" -> stream = stream(source);
        case "SQS" -> queues.add(resource(source.at("Queue").text()));
        case "Schedule" -> period = period(source.at("Schedule").text());
        default -> {}
      }
    }
    return new Function(
        name, properties.at("Handler").text(), environment, routes, stream, queues, period);
  }

  /** Of {@code rate(1 minute)}. */
  private static Duration period(String schedule) {
    Matcher rate = RATE.matcher(schedule);
    if (!rate.matches()) {
      throw new IllegalArgumentException("only rates in minutes are known, not " + schedule);
    }
    return Duration.ofMinutes(Integer.parseInt(rate.group(1)));
  }

  private static Route route(String function, TemplateNode source, Map<String, TemplateNode> apis) {
    TemplateNode api = apis.getOrDefault(source.at("ApiId").text(""), TemplateNode.EMPTY);
    TemplateNode auth = api.at("Auth");
    String name = source.at("Auth", AUTHORIZER).text(auth.at("DefaultAuthorizer").text("NONE"));
    boolean isPublic = name.equals("NONE");
    TemplateNode declared = auth.at(AUTHORIZER + "s", name);
    TemplateNode own = source.at("Auth", "AuthorizationScopes");
    TemplateNode scopes = own.isAbsent() ? declared.at("AuthorizationScopes") : own;
    return new Route(
        source.at("Method").text("ANY").toUpperCase(Locale.ROOT),
        source.at("Path").text(Route.DEFAULT),
        function,
        isPublic ? null : authorizer(name, declared),
        isPublic ? List.of() : scopes.texts());
  }

  private static Authorizer authorizer(String name, TemplateNode declared) {
    String source = declared.at("IdentitySource").text();
    if (!source.startsWith(HEADER)) {
      throw new IllegalArgumentException("tokens come in a header, not in " + source);
    }
    TemplateNode jwt = declared.at("JwtConfiguration");
    return new Authorizer(
        name,
        source.substring(HEADER.length()).toLowerCase(Locale.ROOT),
        jwt.at("issuer").text(),
        jwt.at("audience").texts());
  }

  private static Function.Stream stream(TemplateNode source) {
    return new Function.Stream(
        resource(source.at("Stream").text()),
        source.at("BatchSize").number(100),
        source.at("BisectBatchOnFunctionError").text("false").equals("true"),
        source.at("MaximumRetryAttempts").number(10));
  }

  /** Of an attribute of a resource, as {@code Table.StreamArn}, the resource's logical id. */
  private static String resource(String attribute) {
    return attribute.substring(0, attribute.lastIndexOf('.'));
  }

  private static Cors cors(TemplateNode cors) {
    return new Cors(
        cors.at("AllowOrigins").texts(),
        cors.at("AllowMethods").texts(),
        cors.at("AllowHeaders").texts(),
        cors.at("ExposeHeaders").texts(),
        cors.at("MaxAge").number(0));
  }
}
