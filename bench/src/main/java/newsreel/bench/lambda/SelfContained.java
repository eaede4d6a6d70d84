package newsreel.bench.lambda;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsreel.lambda.ArticlesFunction;

/**
 * The functions with a Java runtime of their own, for {@code provided.al2023}: a JDK of just the
 * modules they need, the runtime interface client, one plain class path, and a cache of loaded and
 * linked classes that is made by a training run of this very JDK with these very jars. Both are
 * made anew each time, in one step: a cache that is older than its jar would serve the jar's old
 * classes (JDK-8377932).
 *
 * @param task as it is unpacked
 */
record SelfContained(Path task) {
  /**
   * Every file's, so that a zip of the same files is the same; of even seconds, as zips have them.
   */
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  static final String NAME = "self-contained";
  private static final String CACHE = "functions.aot";
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** What no class names: TLS by elliptic curves, and the memory that CRT shares with Java. */
  private static final String MORE_MODULES = "jdk.crypto.ec,jdk.unsupported";

  /**
   * @param articles the artifact, unpacked
   * @param runtime the folder of the runtime interface client's jars
   * @param jdk from which the modules are taken
   */
  static SelfContained assemble(Path task, Path articles, Path runtime, Path jdk)
      throws IOException {
    if (Files.exists(task)) {
      throw new IOException(task + " exists: a cache of before must not come along");
    }
    Path lib = Files.createDirectories(task.resolve("lib"));
    Path classes = Files.createDirectories(task.resolveSibling("classes"));
    try (Stream<Path> files = Files.walk(articles)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = articles.relativize(file);
        Path copy = name.startsWith("lib") ? task.resolve(name) : classes.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    try (Stream<Path> jars = Files.list(runtime)) {
      for (Path jar : jars.toList()) {
        if (!Files.exists(lib.resolve(jar.getFileName()))) {
          Files.copy(jar, lib.resolve(jar.getFileName()));
        }
      }
    }
    Commands.run(
        jdk.resolve("bin/jar").toString(),
        "--create",
        "--no-compress",
        "--file",
        lib.resolve("newsreel.jar").toString(),
        "-C",
        classes.toString(),
        ".");
    SelfContained assembled = new SelfContained(task);
    String modules =
        Commands.run(
                task,
                Map.of(),
                Stream.concat(
                        Stream.of(
                            jdk.resolve("bin/jdeps").toString(),
                            "--ignore-missing-deps",
                            "--multi-release",
                            "25",
                            "--print-module-deps",
                            "--class-path",
                            assembled.classPath()),
                        assembled.jars().stream())
                    .toList())
            .strip();
    Commands.run(
        jdk.resolve("bin/jlink").toString(),
        "--add-modules",
        modules.lines().toList().getLast() + "," + MORE_MODULES,
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        task.resolve("jdk").toString());
    Files.writeString(
        task.resolve("bootstrap"),
        """
        #!/bin/sh
        cd "$LAMBDA_TASK_ROOT"
        exec %s "$_HANDLER"
        """
            .formatted(String.join(" ", assembled.command("-XX:AOTCache=" + CACHE))));
    Files.setPosixFilePermissions(
        task.resolve("bootstrap"), PosixFilePermissions.fromString("rwxr-xr-x"));
    assembled.setTimes();
    return assembled;
  }

  private List<String> jars() throws IOException {
    try (Stream<Path> jars = Files.list(task.resolve("lib"))) {
      return jars.map(jar -> "lib/" + jar.getFileName()).sorted().toList();
    }
  }

  private String classPath() throws IOException {
    return String.join(":", jars());
  }

  private List<String> command(String cache) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("jdk/bin/java");
    command.addAll(List.of("-XX:+UseSerialGC", Deployment.FIRST_COMPILER_ALONE, "-Xmx512m", cache));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath(), MAIN));
    return command;
  }

  /** With the cache left to be made when it ends. */
  Deployment inTraining() throws IOException {
    return deployment("training", "-XX:AOTCacheOutput=" + CACHE);
  }

  /** It ends at once where the cache does not fit; in Lambda it would start without it. */
  Deployment trained() throws IOException {
    Deployment trained = deployment(NAME, "-XX:AOTCache=" + CACHE);
    return trained.with("-XX:AOTMode=on");
  }

  private Deployment deployment(String name, String cache) throws IOException {
    List<String> command = new ArrayList<>(command(cache));
    command.set(0, task.resolve("jdk/bin/java").toString());
    command.add(ArticlesFunction.class.getName());
    return new Deployment(name, task, ArticlesFunction.class.getName(), command);
  }

  private void setTimes() throws IOException {
    try (Stream<Path> files = Files.walk(task)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(TIME));
      }
    }
  }

  /** Bytes of all files, of which Lambda takes 250 MB. */
  long size() throws IOException {
    try (Stream<Path> files = Files.walk(task)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.summingLong(f -> f.toFile().length()));
    }
  }

  /** With the permissions of the files, without which Lambda could not start them. */
  void zip(Path file) throws IOException {
    setTimes();
    Files.deleteIfExists(file);
    URI uri = URI.create("jar:" + file.toUri());
    Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem zip = FileSystems.newFileSystem(uri, options);
        Stream<Path> files = Files.walk(task)) {
      for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
        Path entry = zip.getPath(task.relativize(path).toString());
        if (entry.getParent() != null) {
          Files.createDirectories(entry.getParent());
        }
        Files.copy(path, entry);
        Files.setPosixFilePermissions(entry, Files.getPosixFilePermissions(path));
        Files.setLastModifiedTime(entry, FileTime.from(TIME));
      }
    }
  }
}
