package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {
  @Test
  void whatIsWrongIsSaidBehindThePlaceHoweverTheSystemPutsIt() {
    for (IOException denied :
        new IOException[] {
          new AccessDeniedException("/w/lock"),
          new FileNotFoundException("/w/lock (Permission denied)"),
          new IOException("/w/lock: Permission denied"),
          new AccessControlException("/w/lock")
        }) {
      assertEquals("/w/lock: no permission", FileTrouble.told(denied));
    }
    assertEquals(
        "/w: the file system is read-only",
        FileTrouble.told(new IOException("/w: Read-only file system")));
    assertEquals("/w: no such file or folder", FileTrouble.told(new NoSuchFileException("/w")));
    assertEquals("连接中断", FileTrouble.told(new IOException("连接中断")));
  }
}
