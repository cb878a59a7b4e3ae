import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes inputs that are large in one respect, a folder each, with five good articles beside them:
 * {@code java ExtremeInputs.java DIR GAZETTEER_DIR}. The script {@code extremes} runs them.
 */
final class ExtremeInputs {
  private static final String SENTENCE = "苏州市的腾讯与复旦大学今日签署协议，三方将在深圳共建研究院，推动新材料产业化。";
  private static final String RECORD_END = "\",\"date\":\"2025-03-04\",\"source\":\"样报\"}\n";
  private static final List<String> CITIES =
      List.of("杭州", "深圳", "成都", "武汉", "西安", "南京", "合肥", "长沙", "天津", "苏州");

  private static final int GOOD = 5;
  private static final int LINES = 100_000;
  private static final int LINE_BYTES = 200_000_000;
  private static final int NAMES = 1_000_000;
  private static final int ENTITIES = 2_000;

  private ExtremeInputs() {}

  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    Path top = Path.of(arguments[0]);
    Path gazetteer = Path.of(arguments[1]);
    for (Map.Entry<String, Content> file : files(gazetteer).entrySet()) {
      write(top.resolve(file.getKey()), file.getValue());
    }
    try (Stream<Path> folders = Files.list(top)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        write(folder.resolve("good.jsonl"), ExtremeInputs::good);
      }
    }
  }

  private static Map<String, Content> files(Path gazetteer) throws IOException {
    Map<String, Content> files = new LinkedHashMap<>();
    files.put("lines/lines.txt", out -> numbered(out, "\n"));
    files.put("lines/lines.html", ExtremeInputs::paragraphs);
    files.put("lines/lines.jsonl", out -> record(out, "lines", body -> numbered(body, "\\n")));

    files.put("line/line.jsonl", out -> record(out, "line", body -> line(body)));
    files.put("line/line.json", ExtremeInputs::lineInArray);
    files.put("line/line.csv", ExtremeInputs::lineInTable);
    files.put("line/line.txt", ExtremeInputs::line);

    // Known names fit into the largest record of the default; the others want a larger one.
    files.put("names/glued.jsonl", out -> record(out, "glued", body -> cities(body, "")));
    files.put("names/listed.jsonl", out -> record(out, "listed", body -> cities(body, "、")));
    files.put("names/unknown.jsonl", out -> record(out, "unknown", ExtremeInputs::companies));

    List<String> known = known(gazetteer);
    for (String between : List.of("、", "，", "与", "")) {
      String id =
          "entities-" + (between.isEmpty() ? "glued" : Integer.toHexString(between.charAt(0)));
      files.put(
          "entities/" + id + ".jsonl",
          out -> record(out, id, body -> text(body, String.join(between, known))));
    }
    return files;
  }

  private static void good(OutputStream out) throws IOException {
    for (int i = 0; i < GOOD; i++) {
      String number = "第" + i + "号。";
      record(out, "good-" + i, body -> text(body, SENTENCE.repeat(3) + number));
    }
  }

  private static void record(OutputStream out, String id, Content body) throws IOException {
    text(out, "{\"id\":\"" + id + "\",\"title\":\"苏州腾讯复旦大学\",\"body\":\"");
    body.to(out);
    text(out, RECORD_END);
  }

  private static void numbered(OutputStream out, String lineEnd) throws IOException {
    for (int i = 0; i < LINES; i++) {
      text(out, "苏州市的腾讯与复旦大学签署协议" + i + "。" + lineEnd);
    }
  }

  private static void paragraphs(OutputStream out) throws IOException {
    text(out, "<html><head><title>苏州腾讯复旦大学</title></head><body><article>");
    for (int i = 0; i < LINES; i++) {
      text(out, "<p>苏州腾讯与复旦" + i + "。</p>\n");
    }
  }

  private static void line(OutputStream out) throws IOException {
    byte[] sentence = SENTENCE.getBytes(UTF_8);
    for (int i = 0; i < LINE_BYTES / sentence.length; i++) {
      out.write(sentence);
    }
  }

  private static void lineInArray(OutputStream out) throws IOException {
    text(out, "[{\"id\":\"line-array\",\"title\":\"苏州\",\"body\":\"");
    line(out);
    text(out, "\"},{\"id\":\"good-array\",\"title\":\"苏州腾讯\",\"body\":\"" + SENTENCE + "数组\"}]");
  }

  private static void lineInTable(OutputStream out) throws IOException {
    text(out, "id,title,body\nline-table,苏州,");
    line(out);
    text(out, "\ngood-table,苏州腾讯," + SENTENCE + "表格\n");
  }

  private static void cities(OutputStream out, String between) throws IOException {
    for (int i = 0; i < NAMES; i++) {
      text(out, CITIES.get(i % CITIES.size()) + between);
    }
  }

  /** A million companies that no list knows, each of them once. */
  private static void companies(OutputStream out) throws IOException {
    for (int i = 0; i < NAMES; i++) {
      String brand =
          new StringBuilder().append(han(i / 1000)).append(han(i % 1000 + 1000)).toString();
      text(out, brand + "科技有限公司、");
    }
  }

  private static char han(int number) {
    return (char) (0x4E00 + number * 7919 % 20_000);
  }

  /** Names of companies, each of an entity of its own. */
  private static List<String> known(Path gazetteer) throws IOException {
    try (Stream<String> lines = Files.lines(gazetteer.resolve("companies.tsv"))) {
      return lines
          .filter(line -> line.startsWith("company:"))
          .map(line -> line.split("\t")[1])
          .distinct()
          .limit(ENTITIES)
          .toList();
    }
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  private static void write(Path file, Content content) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.to(out);
    }
  }
}
