package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.Trihelix;
import io.trihelix.app.print.Screen;
import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  private static final String RECORDS =
      """
      {"uid":"a1","headline":"合肥扩大芯片招聘","maintext":"合肥的存储芯片企业今年扩大了招聘，岗位比去年多三成。","when_published":"2025-03-06 08:15","src_media":"新安晚报","clicks":7}
      {"uid":"a2","headline":"武汉新增两条产线","maintext":"武汉东湖高新区昨天宣布，两条新的产线将在年内投产。","when_published":"2025-03-07 08:15","src_media":"楚天都市报","clicks":9}
      not json
      """;

  @TempDir private Path folder;

  private record Answer(int code, String out, String err) {}

  private static Answer trihelix(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Trihelix.commandLine(new Screen(out), new Screen(err)).execute(arguments);
    return new Answer(code, out.toString(), err.toString());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void itTellsFormatCharactersFieldsRecordsAndProblems() throws IOException {
    Answer answer = trihelix("inspect", file("a.jsonl", RECORDS).toString());

    assertEquals(0, answer.code(), answer.err());
    for (String told :
        List.of(
            "JSON lines",
            "UTF-8",
            "3 looked at, all there are: 2 articles, 1 rejects",
            "from headline (合肥扩大芯片招聘)",
            "from maintext",
            "published_at  is not there; is it when_published (2025-03-06 08:15)?",
            "--set input.fields.published-at=[\"when_published\"]",
            "not read",
            "clicks",
            "malformed_json")) {
      assertTrue(answer.out().contains(told), () -> told + "\n" + answer.out());
    }
  }

  @Test
  void itTellsOfHowManyRecordsAFieldIsTakenAndWhatIsReadOfAnObject() throws IOException {
    String body = "\"content\": \"宁波舟山港在昨天新开了三条航线，深度求索参与了调度系统的开发。\"";
    Answer answer =
        trihelix(
            "inspect",
            file(
                    "a.json",
                    "{\"code\": 0, \"data\": {\"list\": ["
                        + "{\"title\": \"甲\", \"date\": \"2025-02-18\", \"media\": {\"id\": 7, \"name\": \"样报\"}, "
                        + body
                        + "}, {\"title\": \"乙\", \"date\": \"unbekannt\", \"media\": {\"id\": 8, \"name\": \"样报\"}, "
                        + body
                        + "}]}}")
                .toString());

    assertTrue(answer.out().contains("from date (2025-02-18) in 1 of 2 records"), answer.out());
    assertTrue(answer.out().contains("from media (样报)\n"), answer.out());
    assertTrue(answer.out().contains("not read      media.id\n"), answer.out());
  }

  @Test
  void theConfigurationItWritesIsOneAndReadsWhatWasMissing() throws IOException {
    String input = file("a.jsonl", RECORDS).toString();
    Path written = folder.resolve("my.conf");

    assertEquals(0, trihelix("inspect", input, "--write-config", written.toString()).code());
    Settings settings = ConfigLoader.load(written.toFile(), List.of()).settings();

    assertEquals(List.of("when_published"), settings.input().fields().publishedAt());
    Answer again = trihelix("inspect", input, "--config", written.toString());
    assertTrue(again.out().contains("published_at  from when_published"), again.out());
    assertFalse(again.out().contains("published_at  is not there"), again.out());
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws IOException {
    Path kept = file("my.conf", "kept");
    Answer answer =
        trihelix("inspect", file("a.jsonl", RECORDS).toString(), "--write-config", kept.toString());

    assertEquals(2, answer.code());
    assertTrue(answer.err().contains("it exists already"), answer.err());
    assertEquals("kept", Files.readString(kept));
  }

  @Test
  void aPageHasNoFieldsAndAnUnknownFileSaysWhatItLooksLike() throws IOException {
    Path page =
        file("a.html", "<html><body><h1>合肥扩大芯片招聘</h1><p>合肥的存储芯片企业今年扩大了招聘，岗位多三成。</p></body></html>");
    Path other = file("a.pdf", "%PDF-1.7");
    Answer answer = trihelix("inspect", page.toString(), other.toString());

    assertEquals(0, answer.code(), answer.err());
    assertTrue(answer.out().contains("a web page (HTML)"), answer.out());
    assertTrue(answer.out().contains("no date"), answer.out());
    assertTrue(answer.out().contains("a PDF document"), answer.out());
  }

  @Test
  void whatIsNotThereCannotBeInspected() {
    assertEquals(1, trihelix("inspect", folder.resolve("none").toString()).code());
    assertEquals(2, trihelix("inspect").code());
  }
}
