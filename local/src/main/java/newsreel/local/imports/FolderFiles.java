package newsreel.local.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import newsreel.imports.FileForm;

/** Which files of a folder are pages. */
final class FolderFiles {
  /** Characters of an extension; what is longer is a name with a dot in it. */
  private static final int MAX_EXTENSION = 12;

  private FolderFiles() {}

  /**
   * Why a file is passed over, the same words for all of its kind; empty for one that is read.
   *
   * @param asked whether it was asked for by a glob, whatever its name says
   */
  static Optional<String> passedOver(Path file, boolean asked) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return Optional.of("This is no regular file.");
    }
    return asked ? Optional.empty() : passedOver(file);
  }

  /** The same, by the name alone. */
  static Optional<String> passedOver(Path file) {
    String name = file.getFileName().toString();
    if (FileForm.of(name).isPresent() || ArchiveForm.of(name).isPresent()) {
      return Optional.empty();
    }
    int dot = name.lastIndexOf('.');
    boolean extended = dot > 0 && name.length() - dot <= MAX_EXTENSION;
    return Optional.of(
        extended
            ? "Files named %s are no pages.".formatted(name.substring(dot).toLowerCase(Locale.ROOT))
            : "Files without an extension are no pages.");
  }
}
