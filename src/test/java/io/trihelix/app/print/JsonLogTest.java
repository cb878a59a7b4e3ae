package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log as {@code TRIHELIX_LOG=json} makes it. */
class JsonLogTest {
  private static final String CONFIGURATION = "log4j2.properties,log4j2-json.properties";

  @Test
  void everyLineIsAnObjectAndLevelsAreAsEver() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlog4j2.configurationFile=" + CONFIGURATION,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                OneWarning.class.getName())
            .start();
    process.getInputStream().readAllBytes();
    List<String> lines =
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("SLF4J"))
            .toList();

    assertEquals(1, lines.size(), lines.toString());
    JsonNode event = new ObjectMapper().readTree(lines.get(0));
    assertEquals("坏的\u001B[31m文件\nx", event.get("message").asText());
    assertTrue(lines.get(0).chars().noneMatch(c -> c < ' '), "it is escaped");
    assertEquals("WARN", event.get("log.level").asText());
    assertEquals("原因", event.get("error.message").asText());
  }

  @Test
  void theScriptAsksForTheSame() throws Exception {
    assertTrue(
        Files.readString(Path.of("scripts/trihelix"))
            .contains("configurationFile=" + CONFIGURATION));
  }
}
