import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;

/**
 * Fails when a class that has tests is not in the reports of this build: a name that Surefire's
 * pattern leaves out would otherwise go unnoticed for ever.
 *
 * <p>Arguments: the folder of the test classes, the folder of the reports, the time at which the
 * build started.
 */
void main(String[] arguments) throws IOException {
  SortedSet<String> missing = classesWithTests(Path.of(arguments[0]));
  missing.removeAll(classesReported(Path.of(arguments[1]), Instant.parse(arguments[2])));
  if (!missing.isEmpty()) {
    System.err.println("These classes have tests that were not run (names end in Test):");
    missing.forEach(name -> System.err.println("  " + name));
    System.exit(1);
  }
}

SortedSet<String> classesWithTests(Path folder) throws IOException {
  SortedSet<String> names = new TreeSet<>();
  for (Path file : files(folder, ".class")) {
    String path = folder.relativize(file).toString();
    Class<?> type = load(path.substring(0, path.length() - ".class".length()).replace('/', '.'));
    if (!Modifier.isAbstract(type.getModifiers()) && hasTests(type)) {
      names.add(type.getName());
    }
  }
  return names;
}

Class<?> load(String name) {
  try {
    return Class.forName(name, false, ClassLoader.getSystemClassLoader());
  } catch (ClassNotFoundException e) {
    throw new IllegalStateException(name + " is not on the class path", e);
  }
}

boolean hasTests(Class<?> type) {
  Stream<AnnotatedElement> members =
      Stream.concat(
          Stream.of(type.getDeclaredMethods()),
          Stream.<AnnotatedElement>of(type.getDeclaredFields()));
  if (members.anyMatch(member -> isTest(member.getAnnotations(), new HashSet<>()))) {
    return true;
  }
  return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
      .anyMatch(this::hasTests);
}

/**
 * JUnit's own word for what an engine runs: {@code @Test}, {@code @Property}, {@code @ArchTest}.
 */
boolean isTest(Annotation[] annotations, Set<Class<?>> seen) {
  for (Annotation annotation : annotations) {
    Class<? extends Annotation> type = annotation.annotationType();
    if (type == Testable.class || (seen.add(type) && isTest(type.getAnnotations(), seen))) {
      return true;
    }
  }
  return false;
}

Set<String> classesReported(Path folder, Instant start) throws IOException {
  Pattern testCase = Pattern.compile("<testcase [^>]*classname=\"([^\"]+)\"");
  Set<String> names = new HashSet<>();
  for (Path file : files(folder, ".xml")) {
    if (!Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
      testCase
          .matcher(Files.readString(file))
          .results()
          .forEach(found -> names.add(found.group(1)));
    }
  }
  return names;
}

List<Path> files(Path folder, String suffix) throws IOException {
  if (!Files.isDirectory(folder)) {
    return List.of();
  }
  try (Stream<Path> files = Files.walk(folder)) {
    return files.filter(file -> file.toString().endsWith(suffix)).toList();
  }
}
