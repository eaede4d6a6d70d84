import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a YAML file as JSON, without white space, so that no YAML parser is deployed.
 *
 * <p>Arguments: the YAML file, the JSON file.
 */
void main(String[] arguments) throws IOException {
  Path yaml = Path.of(arguments[0]);
  Path json = Path.of(arguments[1]);
  Object document =
      new Load(LoadSettings.builder().setLabel(arguments[0]).build())
          .loadFromString(Files.readString(yaml));
  Files.createDirectories(json.toAbsolutePath().getParent());
  Files.write(json, JsonMapper.shared().writeValueAsBytes(document));
}
