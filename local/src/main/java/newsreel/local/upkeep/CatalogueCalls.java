package newsreel.local.upkeep;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** The API of a catalogue that is looked after. */
@FunctionalInterface
public interface CatalogueCalls {
  /**
   * Returns the answer to a request, which is made again where it may pass.
   *
   * @param path with its query
   * @param body JSON; empty for none
   * @throws IOException with a sentence for the person at the terminal, where there is no good
   *     answer
   */
  JsonNode call(String method, String path, byte[] body) throws IOException, InterruptedException;

  default JsonNode call(String method, String path) throws IOException, InterruptedException {
    return call(method, path, new byte[0]);
  }
}
