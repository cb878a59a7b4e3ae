package io.trihelix.spark.source;

import static io.trihelix.spark.source.SourceFixture.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.config.InputFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir private Path folder;

  private void make(String... names) throws Exception {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, "{}\n".getBytes(UTF_8));
    }
  }

  /** The files that are found, by their paths below the folder. */
  private List<String> found(String... paths) {
    String root = "file:" + folder + "/";
    return new InputFiles(SourceFixture.HADOOP, settings())
        .splits(Stream.of(paths).map(path -> folder + "/" + path).toList()).stream()
            .map(split -> split.path().substring(root.length()))
            .toList();
  }

  @Test
  void foldersAreReadToAnyDepthWithoutHiddenNames() throws Exception {
    make(
        "a.jsonl",
        "2025/02/b.jsonl.gz",
        "c.txt",
        ".hidden.jsonl",
        "_SUCCESS",
        "_temporary/d.jsonl",
        ".git/e.jsonl");
    assertEquals(List.of("2025/02/b.jsonl.gz", "a.jsonl", "c.txt"), found(""));
  }

  @Test
  void aNameThatIsNoTextAndAPipeAreProblemsAndACircleOfLinksEnds() throws Exception {
    make("a.jsonl", "line\nend.jsonl");
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    Process made =
        new ProcessBuilder(
                "sh",
                "-c",
                "mkfifo \"$0/pipe.jsonl\"; printf x > \"$0/$(printf 'b\\377.jsonl')\"",
                folder.toString())
            .start();
    assertEquals(0, made.waitFor());
    List<InputSplit> splits =
        new InputFiles(SourceFixture.HADOOP, settings()).splits(List.of(folder.toString()));
    assertEquals(
        List.of(
            "a.jsonl: ",
            "b\uFFFD.jsonl: its name is",
            "line\nend.jsonl: ",
            "loop: a link to n",
            "pipe.jsonl: not a regul"),
        splits.stream()
            .map(
                split ->
                    split.path().substring(("file:" + folder + "/").length())
                        + ": "
                        + split.problem().substring(0, Math.min(11, split.problem().length())))
            .toList());
  }

  @Test
  void globsPassOverHiddenNamesUnlessTheyAreGivenAsSuch() throws Exception {
    make("a.jsonl", "_SUCCESS", ".b.jsonl");
    assertEquals(List.of("a.jsonl"), found("*"));
    assertEquals(List.of("_SUCCESS"), found("_*"));
    assertEquals(List.of(".b.jsonl"), found(".b.jsonl"));
  }

  @Test
  void globsAndFilesMayBeMixedAndAFileIsReadOnce() throws Exception {
    make("2024-12.jsonl", "2025-01.jsonl", "2025-02.jsonl");
    assertEquals(List.of("2025-01.jsonl", "2025-02.jsonl"), found("2025-*.jsonl", "2025-01.jsonl"));
    assertEquals(List.of("2024-12.jsonl", "2025-02.jsonl"), found("{2024-12,2025-02}.jsonl"));
  }

  @Test
  void chineseNamesAndBlanksInPathsAreFound() throws Exception {
    make("新闻 二月/杭州 报.jsonl");
    assertEquals(List.of("新闻 二月/杭州 报.jsonl"), found("新闻 二月"));
  }

  @Test
  void aMissingPathIsNamed() {
    String path = folder + "/没有.jsonl";
    assertEquals(
        "Cannot read the input " + path + ": no such file or folder", failure(path).getMessage());
  }

  @Test
  void aGlobWithoutMatchIsNamed() {
    String path = folder + "/2025-*.jsonl";
    assertEquals(
        "Cannot read the input " + path + ": no such file or folder", failure(path).getMessage());
  }

  @Test
  void oneMissingPathAmongOthersStopsTheRun() throws Exception {
    make("a.jsonl");
    String missing = folder + "/b.jsonl";
    assertEquals(
        "Cannot read the input " + missing + ": no such file or folder",
        failure(folder + "/a.jsonl", missing).getMessage());
  }

  @Test
  void anEmptyFolderIsNamed() {
    assertEquals(
        "Cannot read the input: no files under " + folder, failure(folder.toString()).getMessage());
  }

  @Test
  void anUnknownFileSystemIsNamed() {
    assertEquals(
        "Cannot read the input nosuch://x/a: No FileSystem for scheme \"nosuch\"",
        failure("nosuch://x/a").getMessage());
  }

  @Test
  void onlyPlainJsonLinesAreSplit() throws Exception {
    byte[] content = "{\"body\": \"杭州\"}\n".repeat(200).getBytes(UTF_8);
    for (String name : List.of("a.jsonl", "b.jsonl.gz", "c.txt", "d.doc")) {
      Files.write(folder.resolve(name), content);
    }
    List<InputSplit> splits = SourceFixture.splits(folder, "input.split-size=1KiB");
    int pieces = (content.length + 1023) / 1024;
    assertEquals(pieces + 3, splits.size());
    for (int i = 0; i < pieces; i++) {
      assertEquals(1024L * i, splits.get(i).start());
      assertEquals(Math.min(content.length, 1024L * (i + 1)), splits.get(i).end());
    }
    assertEquals(
        List.of(InputFormat.JSONL, InputFormat.PAGE, InputFormat.AUTO),
        splits.subList(pieces, pieces + 3).stream().map(InputSplit::format).toList());
  }

  private InputNotFoundException failure(String... paths) {
    return assertThrows(
        InputNotFoundException.class,
        () -> new InputFiles(SourceFixture.HADOOP, settings()).splits(List.of(paths)));
  }

  @Test
  void aWebArchiveIsCutIntoEightPiecesAtMost() throws Exception {
    for (String name : List.of("a.warc", "b.warc.gz", "c.arc")) {
      Path file = SourceFixture.write(folder, name, new byte[20_000]);
      List<InputSplit> splits = SourceFixture.splits(file, "input.split-size=1KiB");

      assertEquals(8, splits.size(), name);
      assertEquals(0, splits.get(0).start());
      assertEquals(20_000, splits.get(7).end());
      for (int i = 1; i < 8; i++) {
        assertEquals(splits.get(i - 1).end(), splits.get(i).start());
      }
    }
  }
}
