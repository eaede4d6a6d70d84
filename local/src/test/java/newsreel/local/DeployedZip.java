package newsreel.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What an artifact of a function holds.
 *
 * @param placesByClass the libraries that have a class; {@code /} for the artifact itself
 * @param nativeLibraries by their names, wherever they are
 * @param libraries of Java
 */
record DeployedZip(
    Map<String, List<String>> placesByClass, List<String> nativeLibraries, List<String> libraries) {
  static DeployedZip read(Path artifact) throws IOException {
    DeployedZip found = new DeployedZip(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(artifact))) {
      found.read(zip, "/");
    }
    return found;
  }

  @SuppressWarnings("resource") // a library within, which the artifact's own stream closes
  private void read(ZipInputStream zip, String place) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (name.endsWith(".jar")) {
        libraries.add(name);
        read(new ZipInputStream(zip), name);
      } else if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
        placesByClass.computeIfAbsent(name, n -> new ArrayList<>()).add(place);
      } else if (name.endsWith(".so") || name.endsWith(".dylib") || name.endsWith(".dll")) {
        nativeLibraries.add(name);
      }
    }
  }
}
