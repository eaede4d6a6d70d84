package newsreel.catalog.ports;

import java.util.List;
import java.util.Optional;
import newsreel.catalog.TopicId;

/**
 * Topics by id.
 *
 * @param next the topic after which the next ones follow; empty at the end
 */
public record Topics(List<TopicSummary> topics, Optional<TopicId> next) {
  public Topics {
    topics = List.copyOf(topics);
  }
}
