package io.trihelix.spark.sink;

import java.io.FileNotFoundException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.security.AccessControlException;

/**
 * Says in words what went wrong with a file. Some exceptions of Java and Hadoop tell by their class
 * alone what happened, others by a phrase of the operating system in brackets.
 */
public final class FileTrouble {
  private static final String DENIED = "Permission denied";
  private static final String READ_ONLY = "Read-only file system";

  private FileTrouble() {}

  /** The place and what is wrong with it. */
  public static String told(Exception trouble) {
    String said = String.valueOf(trouble.getMessage());
    if (trouble instanceof AccessDeniedException
        || trouble instanceof AccessControlException
        || said.contains(DENIED)) {
      return without(said, DENIED) + ": no permission";
    }
    if (said.contains(READ_ONLY)) {
      return without(said, READ_ONLY) + ": the file system is read-only";
    }
    if (trouble instanceof NoSuchFileException
        || trouble instanceof FileNotFoundException && !said.contains(" ")) {
      return said + ": no such file or folder";
    }
    if (trouble instanceof CharacterCodingException) {
      return "the text is not valid in its character set (" + said + ")";
    }
    return said;
  }

  private static String without(String said, String phrase) {
    return said.replace(" (" + phrase + ")", "").replace(": " + phrase, "");
  }
}
