package io.trihelix.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramDigestTest {
  private static final String BUILT = "2025-02-18T08:00:00Z";

  @TempDir private Path folder;

  private String digest(String name, String built, String rule, String manifest)
      throws IOException {
    Path jar = folder.resolve(name);
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      put(out, "META-INF/MANIFEST.MF", manifest, built);
      put(out, "io/trihelix/app/Trihelix.class", "bytes", built);
      put(out, "trihelix/rules/words.tsv", rule, built);
    }
    return ProgramDigest.of(jar);
  }

  private static void put(JarOutputStream out, String name, String content, String built)
      throws IOException {
    var entry = new JarEntry(name);
    entry.setLastModifiedTime(FileTime.from(Instant.parse(built)));
    out.putNextEntry(entry);
    out.write(content.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  @Test
  void aChangedRuleMakesAnotherProgram() throws IOException {
    assertNotEquals(
        digest("a.jar", BUILT, "大学生\tn", "Version: 1"),
        digest("b.jar", BUILT, "大学城\tn", "Version: 1"));
  }

  @Test
  void theTimeAndTheManifestOfTheBuildDoNot() throws IOException {
    assertEquals(
        digest("a.jar", BUILT, "大学生\tn", "Version: 1"),
        digest("b.jar", "2026-01-01T00:00:00Z", "大学生\tn", "Version: 1\nBuilt: later"));
  }
}
