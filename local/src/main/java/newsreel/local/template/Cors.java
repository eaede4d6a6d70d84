package newsreel.local.template;

import java.util.List;

/**
 * What pages of other origins may do.
 *
 * @param maxAge seconds that a browser keeps the answer to a preflight
 */
public record Cors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    int maxAge) {
  public static final Cors NONE = new Cors(List.of(), List.of(), List.of(), List.of(), 0);

  public Cors {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposed = List.copyOf(exposed);
  }
}
