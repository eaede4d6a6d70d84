package newsreel.aws;

import java.io.IOException;
import java.net.URI;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.ports.UnavailableException;
import newsreel.json.Json;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A parameter that the stack keeps in Systems Manager, by GetParameter. */
public final class StackParameter {
  private final AwsCalls calls;
  private final URI endpoint;
  private final String name;

  public StackParameter(AwsCalls calls, URI endpoint, String name) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.name = name;
  }

  public String value() {
    Answer answer =
        calls.call(
            AwsService.SSM,
            SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath("/")
                .putHeader("content-type", "application/x-amz-json-1.1")
                .putHeader("x-amz-target", "AmazonSSM.GetParameter")
                .build(),
            Json.object(json -> json.writeStringProperty("Name", name)));
    try (var body = answer.body()) {
      if (answer.status() != 200) {
        throw new UnavailableException("SSM answered " + answer.status() + " for " + name);
      }
      return value(body.readAllBytes());
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  /** Reads {@code {"Parameter": {"Value": "…"}}}. */
  private String value(byte[] answer) {
    try (JsonParser json = Json.parser(answer)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && json.currentName().equals("Value")) {
          json.nextToken();
          return json.getString();
        }
      }
    }
    throw new UnavailableException("SSM said no value of " + name);
  }
}
