package io.trihelix.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIncludesTest {
  @TempDir private Path folder;

  private ConfigLoader.Loaded load(String content, String... overrides) throws Exception {
    Path file = Files.writeString(folder.resolve("my.conf"), content);
    return ConfigLoader.load(file.toFile(), List.of(overrides));
  }

  private String refusal(String content) {
    return assertThrows(ConfigurationException.class, () -> load(content)).getMessage();
  }

  @Test
  void filesAreIncludedFromTheFolderOfTheFileThatNamesThem() throws Exception {
    Files.createDirectories(folder.resolve("parts"));
    Files.writeString(folder.resolve("parts/a.conf"), "include \"b\"\nzone = UTC");
    Files.writeString(folder.resolve("parts/b.conf"), "days-ahead = 9");
    for (String name :
        List.of("\"parts/a.conf\"", "\"parts/a\"", "required(\"parts/a\")", "file(\"parts/a\")")) {
      Settings settings = load("trihelix.dates { include " + name + " }").settings();
      assertEquals("UTC", settings.dates().zone().toString(), name);
      assertEquals(9, settings.dates().daysAhead(), name);
    }
  }

  @Test
  void aFileThatIsNotThereIsAnError() {
    assertEquals(
        "Cannot include 'missing': there is no file " + folder.resolve("missing"),
        refusal("include \"missing\""));
  }

  @Test
  void aCircleOfIncludesEnds() {
    assertEquals(
        "Cannot include 'my.conf': files include each other more than 20 deep",
        refusal("include \"my.conf\""));
  }

  @Test
  void anAddressIsRefusedAndNobodyAsked() throws Exception {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.conf";
      for (String include :
          List.of(
              "include url(\"" + address + "\")",
              "include \"" + address + "\"",
              "include required(url(\"" + address + "\"))",
              "include classpath(\"trihelix/trihelix.conf\")",
              "include \"file:///etc/hostname\"",
              "include url(\"file:///etc/hostname\")")) {
        String message = refusal(include);
        assertTrue(message.contains("includes files of this machine alone"), message);
      }
      Files.writeString(folder.resolve("inner.conf"), "include url(\"" + address + "\")");
      assertTrue(refusal("include \"inner\"").contains("files of this machine alone"));
      assertEquals(0, asked.get());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theCommandLineIncludesNothing() {
    ConfigurationException refused =
        assertThrows(
            ConfigurationException.class,
            () -> ConfigLoader.load(null, List.of("dates={ include \"/etc/hostname\" }")));
    assertTrue(refused.getMessage().contains("only a configuration file includes"));
  }

  @Test
  void whatStandsForAnEnvironmentVariableIsKeptAsItWasWritten() throws Exception {
    String secret = System.getenv("PATH");
    ConfigLoader.Loaded loaded =
        load(
            "trihelix { input.fields.source = [${PATH}], gazetteer.layers = [${?TRIHELIX_NONE}],"
                + " input.fields.url = [\"a-\"${PATH}] }",
            "input.fields.author=[${PATH}]");
    assertFalse(loaded.json().contains(secret), loaded.json());
    assertTrue(loaded.json().contains("\"source\":[\"${PATH}\"]"), loaded.json());
    assertTrue(loaded.json().contains("\"author\":[\"${PATH}\"]"), loaded.json());
    assertTrue(loaded.json().contains("\"url\":[\"a-${PATH}\"]"), loaded.json());
    assertTrue(loaded.effectiveJson().contains(secret), "what holds is the value");
    assertEquals(List.of(secret), loaded.settings().input().fields().source());
  }

  @Test
  void anErrorDoesNotTellASecret() {
    assertEquals(
        "Cannot use the configuration: input.charset must be auto, or a character set such as"
            + " UTF-8, GB18030 or Big5, but is a-${PATH}",
        refusal("trihelix.input.charset = \"a-\"${PATH}"));
  }

  @Test
  void aPasswordInAnAddressIsHidden() throws Exception {
    String json = load("trihelix.gazetteer.layers = [\"s3a://K:S@b/x\"]").json();
    assertTrue(json.contains("\"s3a://***@b/x\""), json);
  }
}
