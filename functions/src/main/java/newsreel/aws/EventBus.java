package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.ports.UnavailableException;
import newsreel.follow.Announcement;
import newsreel.follow.Announcements;
import newsreel.json.Json;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A bus of EventBridge, by PutEvents. */
public final class EventBus implements Announcements {
  private static final String SOURCE = "newsreel";

  private final AwsCalls calls;
  private final URI endpoint;
  private final String bus;

  /**
   * @param endpoint of EventBridge
   * @param bus name or ARN
   */
  public EventBus(AwsCalls calls, URI endpoint, String bus) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.bus = bus;
  }

  @Override
  public void publish(Announcement announcement) {
    SdkHttpRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .encodedPath("/")
            .putHeader("content-type", "application/x-amz-json-1.1")
            .putHeader("x-amz-target", "AWSEvents.PutEvents")
            .build();
    Answer answer = calls.call(AwsService.EVENTBRIDGE, request, entry(announcement));
    try (var body = answer.body()) {
      byte[] said = body.readAllBytes();
      // 200 alone does not tell that the entry was taken.
      if (answer.status() != 200 || failed(said) != 0) {
        throw new UnavailableException(
            "EventBridge answered " + answer.status() + ": " + new String(said, UTF_8));
      }
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  private byte[] entry(Announcement announcement) {
    return Json.object(
        json -> {
          json.writeArrayPropertyStart("Entries");
          json.writeStartObject();
          json.writeStringProperty("EventBusName", bus);
          json.writeStringProperty("Source", SOURCE);
          json.writeStringProperty("DetailType", announcement.type());
          json.writeStringProperty("Detail", new String(announcement.json(), UTF_8));
          json.writeNumberProperty("Time", announcement.at().getEpochSecond());
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  /** Reads {@code FailedEntryCount}; -1 if the answer does not have it. */
  private static int failed(byte[] answer) {
    int failed = -1;
    try (JsonParser json = Json.parser(answer)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = json.currentName().equals("FailedEntryCount");
        json.nextToken();
        if (wanted) {
          failed = json.getIntValue();
        } else {
          json.skipChildren();
        }
      }
    }
    return failed;
  }
}
