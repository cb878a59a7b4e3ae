package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsApartTest {
  @TempDir private Path temp;
  private Path news;

  @BeforeEach
  void makeNews() throws Exception {
    temp = temp.toRealPath();
    news = Files.createDirectories(temp.resolve("news/2025"));
    Files.writeString(news.resolve("a.jsonl"), "{}");
  }

  private void require(String input, String output) {
    InputsApart.from(output, new Configuration()).require(List.of(input));
  }

  private String refusal(Object input, Object output) {
    return assertThrows(
            UnsafeOutputException.class, () -> require(input.toString(), output.toString()))
        .getMessage();
  }

  @Test
  void anInputThatIsTheOutputIsRefusedHoweverItIsWritten() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("link"), news);
    for (String output :
        List.of(
            news.toString(),
            news + "/",
            "file:" + news,
            "file://" + news,
            news + "/../2025",
            link.toString(),
            temp + "/link/../news/./2025")) {
      assertTrue(refusal(news, output).contains("it lies in the input"), output);
      assertTrue(refusal(output, news).contains("it lies in the input"), output);
    }
  }

  @Test
  void anOutputInsideTheInputIsRefusedBeforeItExists() {
    assertEquals(
        "Cannot write to "
            + temp
            + "/news/out/x: it lies in the input "
            + temp
            + "/news, and would be read as news. Name a folder outside of every --input with"
            + " --output; nothing was read or changed",
        refusal(temp.resolve("news"), temp.resolve("news/out/x")));
  }

  @Test
  void anInputInsideTheOutputIsRefused() {
    assertEquals(
        "Cannot write to "
            + temp
            + ": the input "
            + news
            + "/a.jsonl lies in it. Name a folder outside of every --input with --output; nothing"
            + " was read or changed",
        refusal(news.resolve("a.jsonl"), temp));
  }

  @Test
  void whatAGlobMatchesNowOrWouldMatchIsRefused() {
    assertTrue(refusal(temp + "/n*/20{24,25}", news.resolve("out")).contains("lies in"));
    assertTrue(refusal(temp + "/news/*", temp.resolve("news/out")).contains("lies in"));
    assertTrue(refusal(temp + "/{news,more}/*", temp.resolve("more/out/x")).contains("lies in"));
    assertTrue(refusal(temp + "/*/*/a.jsonl", temp).contains("lies in"));
  }

  @Test
  void anOutputBesideTheFilesOfAGlobIsFine() {
    assertDoesNotThrow(() -> require(temp + "/news/*/*.jsonl", temp + "/news/2025/out"));
    assertDoesNotThrow(() -> require(news.toString(), temp + "/news/2025-out"));
    assertDoesNotThrow(() -> require(temp + "/nothing-here", temp + "/out"));
  }

  @Test
  void aFileThatALinkTakesFromTheOutputIsRefused() throws Exception {
    Path out = Files.createDirectories(temp.resolve("out/articles"));
    Files.writeString(out.resolve("a.jsonl"), "{}");
    Path file = Files.createSymbolicLink(news.resolve("b.jsonl"), out.resolve("a.jsonl"));
    Path folder = Files.createSymbolicLink(news.resolve("folder"), out);
    InputsApart apart = InputsApart.from(temp.resolve("out").toString(), new Configuration());
    for (String found : List.of("file:" + file, "file:" + folder.resolve("a.jsonl"))) {
      assertThrows(UnsafeOutputException.class, () -> apart.requireFiles(List.of(found)), found);
    }
    assertDoesNotThrow(() -> apart.requireFiles(List.of("file:" + news.resolve("a.jsonl"))));
  }
}
