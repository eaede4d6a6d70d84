package newsreel.local.imports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file cannot be used, in a few words for the person at the terminal. */
final class IoReason {
  private IoReason() {}

  static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException gone -> "there is no such file";
      case FileNotFoundException gone -> "there is no such file";
      case NotDirectoryException file -> "it is no folder";
      case FileSystemLoopException loop -> "its links go round in a circle";
      case FileSystemException told when told.getReason() != null -> told.getReason();
      default -> said(failure);
    };
  }

  private static String said(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
