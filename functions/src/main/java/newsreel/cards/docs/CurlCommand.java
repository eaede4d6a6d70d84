package newsreel.cards.docs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import newsreel.cards.docs.DocsView.Body;
import newsreel.cards.docs.DocsView.Content;
import newsreel.cards.docs.DocsView.Field;
import org.jspecify.annotations.Nullable;

/** A request as a command of a POSIX shell. */
final class CurlCommand {
  private CurlCommand() {}

  /** Sends the parameters that are required, and the first example of the body. */
  static String of(
      String method, String address, List<Field> parameters, @Nullable Body body, boolean token) {
    String url = address;
    StringJoiner query = new StringJoiner("&");
    for (Field parameter : parameters) {
      String value = parameter.example();
      if ("path".equals(parameter.in()) && value != null) {
        url = url.replace("{" + parameter.name() + "}", value);
      } else if ("query".equals(parameter.in()) && parameter.required()) {
        query.add(
            parameter.name()
                + "="
                + (value == null ? "…" : URLEncoder.encode(value, StandardCharsets.UTF_8)));
      }
    }
    StringJoiner command = new StringJoiner(" \\\n  ");
    command.add("curl" + (method.equals("GET") ? "" : " -X " + method));
    if (token) {
      command.add("-H \"authorization: Bearer $TOKEN\"");
    }
    if (body != null) {
      Content content = body.contents().getFirst();
      command.add("-H " + quoted("content-type: " + content.mediaType()));
      command.add(
          content.examples().isEmpty()
              ? "--data-binary @FILE"
              : "--data " + quoted(content.examples().getFirst()));
    }
    return command.add(quoted(query.length() == 0 ? url : url + "?" + query)).toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
