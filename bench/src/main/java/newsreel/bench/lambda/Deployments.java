package newsreel.bench.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import newsreel.bench.functions.EmptyFunction;
import newsreel.bench.functions.StoredAnswerFunction;
import newsreel.lambda.ArticlesFunction;

/**
 * The functions that are measured, unpacked as Lambda unpacks them.
 *
 * @param folder in which each gets a folder of its own
 */
record Deployments(Path folder, Path repository, Path java) {
  static final String NEWSREEL = "Newsreel";
  static final String BARE = "bare GetItem";
  static final String SAMPLE = "sample style";

  /** Jars of the artifact that a bare GetItem has no use for. */
  private static final String NOT_THE_SDK = "(jackson|jte|jsoup|jspecify|org-crac).*";

  List<Deployment> all() throws IOException {
    return List.of(empty(), storedAnswer(), articles(), sample());
  }

  Deployment empty() throws IOException {
    Path task = Files.createDirectories(folder.resolve("empty"));
    copyClass(EmptyFunction.class, task);
    return managed("empty function", task, EmptyFunction.class.getName());
  }

  /** With the SDK and the HTTP client of the artifact, and nothing else. */
  Deployment storedAnswer() throws IOException {
    Path task = folder.resolve("stored-answer");
    unpack(repository.resolve("functions/target/newsreel.zip"), task);
    deleteAll(task.resolve("newsreel"));
    try (Stream<Path> jars = Files.list(task.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        if (jar.getFileName().toString().matches(NOT_THE_SDK)) {
          Files.delete(jar);
        }
      }
    }
    copyClass(StoredAnswerFunction.class, task);
    return managed(BARE, task, StoredAnswerFunction.class.getName());
  }

  /** The artifact as it is deployed. */
  Deployment articles() throws IOException {
    return function(NEWSREEL, ArticlesFunction.class);
  }

  /** Any function of the artifact. */
  Deployment function(String name, Class<?> handler) throws IOException {
    Path task = folder.resolve("articles");
    if (!Files.exists(task)) {
      unpack(repository.resolve("functions/target/newsreel.zip"), task);
    }
    return managed(name, task, handler.getName());
  }

  /** An article function as the samples write it. */
  Deployment sample() throws IOException {
    Path built = repository.resolve("bench/sample/target");
    Path task = folder.resolve("sample");
    copyAll(built.resolve("classes"), task);
    copyAll(built.resolve("lib"), task.resolve("lib"));
    return managed(SAMPLE, task, "sample.GetArticleFunction");
  }

  /** The artifact with a Java runtime of its own; its cache is made in training. */
  SelfContained selfContained() throws IOException {
    return SelfContained.assemble(
        madeSelfContained().task(),
        folder.resolve("articles"),
        repository.resolve("bench/target/runtime"),
        java.resolveSibling("..").normalize());
  }

  SelfContained madeSelfContained() {
    return new SelfContained(folder.resolve("self-contained/task"));
  }

  private Deployment managed(String name, Path task, String handler) {
    return Deployment.managed(
        name, task, handler, java, repository.resolve("bench/target/runtime"));
  }

  private static void copyClass(Class<?> type, Path task) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Path file = task.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  static void unpack(Path artifact, Path task) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(artifact))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = task.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && file.startsWith(task)) {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
