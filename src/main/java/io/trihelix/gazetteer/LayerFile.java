package io.trihelix.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a user's layer, which may be anything: a device that never ends, a folder, a photo. */
final class LayerFile {
  private LayerFile() {}

  /**
   * Opens it as UTF-8; its reader fails at what is none.
   *
   * @throws IOException if it is no plain file or cannot be opened
   */
  static Reader open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(Files.isDirectory(file) ? "it is a folder" : "it is no plain file");
    }
    return Files.newBufferedReader(file);
  }

  /** Why it cannot be read, in words. */
  static String told(Exception failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof CharacterCodingException) {
      return "cannot be read: it is not UTF-8";
    }
    boolean isOurs = cause.getClass() == IOException.class;
    return "cannot be read: " + (isOurs ? cause.getMessage() : cause);
  }
}
