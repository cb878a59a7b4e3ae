package io.trihelix.app.print;

import io.trihelix.ask.AnswerColumn;
import io.trihelix.ask.AnswerType;
import io.trihelix.ask.GivenAnswer;
import io.trihelix.check.Finding;
import io.trihelix.check.Invariant;
import io.trihelix.check.Verdict;
import io.trihelix.text.Credentials;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * What came of the invariants of a warehouse: a line each, as soon as it is known, and below it the
 * rows that break it.
 */
public final class CheckReport {
  private static final int WORD = 7;
  private static final String GAP = "  ";

  private final PrintWriter out;
  private final int room;
  private final int names;

  /**
   * @param room columns that a line may take; {@link TerminalRoom#ENDLESS} for all
   * @param invariants that will be printed
   */
  public CheckReport(PrintWriter out, int room, List<Invariant> invariants) {
    this.out = out;
    this.room = room;
    this.names =
        invariants.stream().mapToInt(one -> TerminalWidth.of(one.fullName())).max().orElse(0);
  }

  /** One of them. */
  public void print(Finding finding) {
    Invariant invariant = finding.invariant();
    String word = TerminalWidth.pad(word(finding.verdict()), WORD);
    boolean isBroken = finding.verdict() == Verdict.BROKEN;
    String told = finding.trouble().map(Credentials::masked).orElse(invariant.mustHold());
    line(
        GAP
            + word
            + GAP
            + TerminalWidth.pad(invariant.fullName(), isBroken ? 0 : names)
            + GAP
            + (isBroken ? rows(finding.broken()) : told));
    if (isBroken) {
      line(" ".repeat(WORD + 2 * GAP.length()) + invariant.mustHold());
      new AnswerTable(finding.examples().columns(), finding.examples().table(), room)
          .print(List.of(), out);
      if (finding.broken() > finding.examples().table().size()) {
        out.println(GAP + "… and " + rows(finding.broken() - finding.examples().table().size()));
      }
      out.println();
    }
    out.flush();
  }

  private void line(String text) {
    out.println(TerminalWidth.cut(text, room).stripTrailing());
  }

  private static String rows(long count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count);
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "ok";
      case BROKEN -> "BROKEN";
      case UNKNOWN -> "UNKNOWN";
      case ABSENT -> "absent";
    };
  }

  /** How many there are of each kind, in a line. */
  public void printSum(List<Finding> findings) {
    var line = new StringBuilder(String.format(Locale.ROOT, "%,d invariants", findings.size()));
    String separator = ": ";
    for (Verdict verdict : Verdict.values()) {
      long count = findings.stream().filter(one -> one.verdict() == verdict).count();
      if (count > 0) {
        line.append(separator)
            .append(String.format(Locale.ROOT, "%,d ", count))
            .append(said(verdict));
        separator = ", ";
      }
    }
    out.println(line);
    out.flush();
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "hold";
      case BROKEN -> "broken";
      case UNKNOWN -> "not known";
      case ABSENT -> "of tables that are not there";
    };
  }

  /** All of them as rows, for programs. */
  public static GivenAnswer rows(List<Finding> findings) {
    return new GivenAnswer(
        List.of(
            new AnswerColumn("check", AnswerType.TEXT),
            new AnswerColumn("must_hold", AnswerType.TEXT),
            new AnswerColumn("verdict", AnswerType.TEXT),
            new AnswerColumn("broken", AnswerType.WHOLE),
            new AnswerColumn("trouble", AnswerType.TEXT),
            new AnswerColumn("examples", AnswerType.NESTED)),
        findings.stream().map(CheckReport::row).toList());
  }

  private static List<Object> row(Finding finding) {
    var examples = new ArrayList<Object>();
    List<AnswerColumn> columns = finding.examples().columns();
    for (List<Object> values : finding.examples().table()) {
      var example = new LinkedHashMap<String, Object>();
      for (int i = 0; i < values.size(); i++) {
        example.put(columns.get(i).name(), values.get(i));
      }
      examples.add(example);
    }
    return GivenAnswer.row(
        finding.invariant().fullName(),
        finding.invariant().mustHold(),
        finding.verdict().name().toLowerCase(Locale.ROOT),
        finding.broken(),
        finding.trouble().map(Credentials::masked).orElse(null),
        examples);
  }
}
