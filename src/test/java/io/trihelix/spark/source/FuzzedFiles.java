package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trihelix.spark.table.InterpretedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/**
 * Whatever bytes a file of a name holds. Each split gives articles, rejects and, last, one count;
 * where the file is cut makes no difference; and a sound record in front of the bytes is read,
 * whatever they are.
 */
public final class FuzzedFiles implements Consumer<byte[]> {
  private static final String KEPT = "杭州的标题";
  private static final String UNREADABLE = "1 unreadable";
  private static final String WHOLE = "input.split-size=" + (1 << 20);
  private static final String CUT = "input.split-size=1024";
  private static final String CHARSET = "input.charset=UTF-8";

  private final SourceContext whole = SourceFixture.context(WHOLE);
  private final SourceContext cut = SourceFixture.context(CUT);
  private final SourceContext declared = SourceFixture.context(WHOLE, CHARSET);
  private final Path file;

  /**
   * @param name of the file, whose ending tells the format
   */
  public FuzzedFiles(String name) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    folder.toFile().deleteOnExit();
    file = folder.resolve(name);
    file.toFile().deleteOnExit();
  }

  @Override
  public void accept(byte[] input) {
    write(input);
    List<String> outcomes = outcomes(whole);
    if (input.length > 1024 && !isSame(outcomes, outcomes(cut))) {
      throw new AssertionError("Cut, it reads otherwise: " + outcomes(cut) + " for " + outcomes);
    }
    Optional<byte[]> front = sound();
    if (front.isPresent()) {
      write(DamagedBytes.bytes(front.get(), input));
      if (outcomes(declared).stream().noneMatch(outcome -> outcome.contains(KEPT))) {
        throw new AssertionError("The sound record in front is lost: " + outcomes(declared));
      }
    }
  }

  private static boolean isSame(List<String> whole, List<String> cut) {
    // Each piece of a file that cannot be opened tells it.
    return distinct(whole).equals(distinct(cut));
  }

  private static List<String> distinct(List<String> outcomes) {
    var told = new ArrayList<String>();
    for (String outcome : outcomes) {
      if (!outcome.equals(UNREADABLE) || !told.contains(UNREADABLE)) {
        told.add(outcome);
      }
    }
    return told;
  }

  private void write(byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What may stand in front of anything in a file of this format. */
  private Optional<byte[]> sound() {
    String record = "{\"title\": \"" + KEPT + "\", \"body\": \"深度求索在杭州。\"}";
    return switch (file.getFileName().toString()) {
      case "a.jsonl" -> Optional.of((record + "\n").getBytes(UTF_8));
      case "a.json" -> Optional.of(("[" + record + ",\n").getBytes(UTF_8));
      case "a.csv" -> Optional.of(("title,body\n" + KEPT + ",深度求索在杭州。\n").getBytes(UTF_8));
      case "a.tsv" -> Optional.of(("title\tbody\n" + KEPT + "\t深度求索在杭州。\n").getBytes(UTF_8));
      case "a.warc" -> Optional.of(WebArchives.article(KEPT));
      case "a.warc.gz" -> Optional.of(WebArchives.gzipped(WebArchives.article(KEPT)));
      default -> Optional.empty();
    };
  }

  private List<String> outcomes(SourceContext context) {
    var outcomes = new ArrayList<String>();
    long linesBefore = 0;
    for (InputSplit split :
        new InputFiles(SourceFixture.HADOOP, context.settings()).splits(List.of(file.toString()))) {
      List<Row> rows = SourceFixture.rows(split, context);
      for (Row row : rows.subList(0, rows.size() - 1)) {
        outcomes.add(linesBefore + row.<Long>getAs("line") + " " + outcome(row));
      }
      Row count = rows.get(rows.size() - 1);
      if (!Fault.is(count, InterpretedTable.SPLIT)) {
        throw new AssertionError("No count behind the last record");
      }
      linesBefore += count.<Long>getAs("line");
    }
    return outcomes;
  }

  private static String outcome(Row row) {
    if (Fault.is(row, InterpretedTable.ARTICLE)) {
      String title = row.getAs("title");
      if ((title + row.getAs("body")).isBlank()) {
        throw new AssertionError("An article without a text");
      }
      return row.getAs("article_id") + " " + title;
    }
    if (!Fault.is(row, InterpretedTable.REJECT)) {
      throw new AssertionError("A count in front of a record");
    }
    String detail = row.getAs("detail");
    if (row.getAs("reason").equals("internal_error") || detail.isBlank()) {
      throw new AssertionError("The program failed on a record: " + detail);
    }
    if (row.<String>getAs("raw").getBytes(UTF_8).length > 4096 || row.<Long>getAs("records") < 1) {
      throw new AssertionError("A reject too long, or of nothing: " + detail);
    }
    return row.getAs("reason");
  }
}
