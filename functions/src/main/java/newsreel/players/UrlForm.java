package newsreel.players;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.players.HostedVideo.Kind;

/**
 * One form of a host's addresses, written as an address: {@code youtube.com/watch?v={id}}. The host
 * stands for its subdomains, too, and {@code *} for any. In the path, <code>{name}</code> takes a
 * value, {@code *} any segment and {@code **} whatever follows. In the query, <code>name={name}
 * </code> takes a value, and <code>name={name?}</code> takes it where there is one; other
 * parameters do not matter.
 *
 * @param domain of the host, or {@code *}
 * @param kind what an address of this form plays
 */
record UrlForm(String domain, Pattern path, Set<String> names, List<Parameter> query, Kind kind) {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w{1,20})}|(\\*\\*?)");

  private record Parameter(String name, Pattern value, Set<String> names, boolean optional) {}

  /**
   * @param id the form of the host's ids
   */
  static UrlForm of(String form, String id, Kind kind) {
    int slash = form.indexOf('/');
    int query = form.indexOf('?', slash);
    // an optional parameter's mark stands in braces, behind the query's own
    String path = form.substring(slash + 1, query < 0 ? form.length() : query);
    List<Parameter> parameters = new ArrayList<>();
    if (query >= 0) {
      for (String parameter : form.substring(query + 1).split("&", -1)) {
        parameters.add(parameter(parameter, id));
      }
    }
    Set<String> names = new LinkedHashSet<>();
    Pattern pattern = Pattern.compile(regex(path, id, names), Pattern.CASE_INSENSITIVE);
    return new UrlForm(form.substring(0, slash), pattern, names, parameters, kind);
  }

  private static Parameter parameter(String text, String id) {
    int equals = text.indexOf('=');
    String value = text.substring(equals + 1);
    boolean optional = value.endsWith("?}");
    Set<String> names = new LinkedHashSet<>();
    String regex = regex(optional ? value.replace("?}", "}") : value, id, names);
    return new Parameter(
        text.substring(0, equals), Pattern.compile(regex.replace("[^/]", ".")), names, optional);
  }

  private static String regex(String path, String id, Set<String> names) {
    StringBuilder regex = new StringBuilder();
    int from = 0;
    for (MatchResult variable : VARIABLE.matcher(path).results().toList()) {
      regex.append(Pattern.quote(path.substring(from, variable.start())));
      from = variable.end();
      if (variable.group(1) == null) {
        regex.append(variable.group(2).length() == 2 ? ".*?" : "[^/]+?");
        continue;
      }
      String name = variable.group(1);
      names.add(name);
      regex.append("(?<").append(name).append('>').append(name.equals("id") ? id : "[^/]+?");
      regex.append(')');
    }
    return regex.append(Pattern.quote(path.substring(from))).toString();
  }

  /** Returns the values in an address of this form; empty if it has another form. */
  Optional<Map<String, String>> match(PlayerUrl url) {
    Matcher matcher = path.matcher(url.path());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : query) {
      String value = url.query().getOrDefault(parameter.name(), "");
      Matcher given = parameter.value().matcher(value);
      if (given.matches()) {
        parameter.names().forEach(name -> values.put(name, given.group(name)));
      } else if (!parameter.optional()) {
        return Optional.empty();
      }
    }
    values.put("host", url.host());
    for (String name : names) {
      values.put(name, matcher.group(name));
    }
    return Optional.of(values);
  }
}
