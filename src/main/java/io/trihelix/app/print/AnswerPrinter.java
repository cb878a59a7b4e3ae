package io.trihelix.app.print;

import io.trihelix.app.option.OutputFormat;
import io.trihelix.ask.Answer;
import io.trihelix.ask.AnswerCsv;
import io.trihelix.ask.AnswerJson;
import io.trihelix.ask.Section;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Prints the rows of an answer; CSV and JSON a row at a time, however many there are. CSV holds the
 * values exactly as they are in the tables: control characters and what a spreadsheet would take
 * for a formula, too.
 */
public final class AnswerPrinter {
  private final PrintWriter out;
  private final int room;

  /**
   * @param room columns that a table may take; {@link TerminalRoom#ENDLESS} for all
   */
  public AnswerPrinter(PrintWriter out, int room) {
    this.out = out;
    this.room = room;
  }

  /**
   * @param limit most rows of a table, which must be measured before its first line; a line says
   *     when there are more. CSV and JSON hold all rows.
   */
  public void print(Answer answer, OutputFormat format, int limit) {
    print(answer, format, limit, Section.NO_ROWS, List.of());
  }

  /**
   * The same.
   *
   * @param ifEmpty the line of a table without rows: why there are none
   * @param leastNeeded columns that may be left out where there is no room, the first ones first
   */
  public void print(
      Answer answer, OutputFormat format, int limit, String ifEmpty, List<String> leastNeeded) {
    switch (format) {
      case TABLE -> table(answer, limit, ifEmpty, leastNeeded);
      case CSV -> csv(answer);
      case JSON -> {
        AnswerJson.write(answer, out);
        out.println();
      }
    }
    out.flush();
  }

  /**
   * Prints an answer of several parts: as tables one below the other, each with its title, or as
   * one JSON object of arrays. CSV has room for one part only, the last.
   */
  public void print(List<AnswerSection> sections, OutputFormat format) {
    switch (format) {
      case TABLE ->
          sections.forEach(
              section -> {
                out.println(section.title());
                table(
                    section.answer(),
                    Integer.MAX_VALUE - 1,
                    section.ifEmpty(),
                    section.leastNeeded());
                out.println();
              });
      case CSV -> csv(sections.get(sections.size() - 1).answer());
      case JSON -> {
        out.print("{");
        String separator = "\n";
        for (AnswerSection section : sections) {
          out.print(separator + '"' + section.key() + "\": ");
          AnswerJson.write(section.answer(), out);
          separator = ",\n";
        }
        out.println("\n}");
      }
    }
    out.flush();
  }

  private void table(Answer answer, int limit, String ifEmpty, List<String> leastNeeded) {
    var shown = new ArrayList<List<Object>>();
    Iterator<List<Object>> rows = answer.rows();
    while (shown.size() < limit && rows.hasNext()) {
      shown.add(rows.next());
    }
    new AnswerTable(answer.columns(), shown, room).print(leastNeeded, out);
    if (shown.isEmpty()) {
      out.println("  " + ifEmpty);
    } else if (rows.hasNext()) {
      out.printf(
          Locale.ROOT,
          "  … more than %,d rows: --limit shows more, --format csv or json all%n",
          limit);
    }
  }

  private void csv(Answer answer) {
    AnswerCsv.write(answer, Screen.exact(out));
  }
}
