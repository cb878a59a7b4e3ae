package io.trihelix.app.print;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.Explanation;
import io.trihelix.recognize.Explanation.Case;
import io.trihelix.recognize.Explanation.Meaning;
import io.trihelix.recognize.sense.Contribution;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation as tables: candidates, what the context said, mentions. */
public final class ExplanationReport {
  private final Explanation explanation;
  private final int reasonsShown;

  /**
   * @param reasonsShown how many of the strongest features are listed for each ambiguous meaning
   */
  public ExplanationReport(Explanation explanation, int reasonsShown) {
    this.explanation = explanation;
    this.reasonsShown = reasonsShown;
  }

  public void print(PrintWriter out) {
    printCandidates(out);
    printReasons(out);
    printMentions(out);
  }

  private void printCandidates(PrintWriter out) {
    out.println("Candidates");
    if (explanation.cases().isEmpty()) {
      out.println("  none: no known form stands in the text");
      return;
    }
    var table = new AlignedTable("place", "form", "may mean", "id", "class", "p", "decision");
    for (Case c : explanation.cases()) {
      String place = place(c.field(), c.start(), c.end());
      if (c.meanings().isEmpty()) {
        table.add(place, c.surface(), "", "", "", "", decision(c));
      }
      for (int i = 0; i < c.meanings().size(); i++) {
        Meaning meaning = c.meanings().get(i);
        boolean first = i == 0;
        table.add(
            first ? place : "",
            first ? c.surface() : "",
            meaning.type() + " " + meaning.name(),
            meaning.entityId(),
            className(meaning),
            meaning.probability().isPresent()
                ? number("%.2f", meaning.probability().getAsDouble())
                : "",
            first ? decision(c) : "");
      }
    }
    table.print(out);
  }

  private static String className(Meaning meaning) {
    String name = meaning.aliasClass().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return meaning.ofDistrict() ? name + ", district" : name;
  }

  private static String decision(Case c) {
    if (c.mention().isPresent()) {
      Mention mention = c.mention().get();
      return c.verdict().text()
          + " as "
          + mention.name()
          + ", "
          + mention.method()
          + number(" %.2f", mention.confidence());
    }
    return c.verdict().text() + (c.detail().isEmpty() ? "" : " (" + c.detail() + ")");
  }

  private void printReasons(PrintWriter out) {
    boolean headed = false;
    for (Case c : explanation.cases()) {
      for (Meaning meaning : c.meanings()) {
        if (meaning.probability().isPresent()) {
          if (!headed) {
            out.println();
            out.println("What the context says, in log-odds: above 0 speaks for the meaning");
            headed = true;
          }
          printReasons(out, c, meaning);
        }
      }
    }
  }

  private void printReasons(PrintWriter out, Case c, Meaning meaning) {
    List<Contribution> reasons = meaning.reasons();
    double sum = reasons.stream().mapToDouble(Contribution::logOdds).sum();
    out.printf(
        Locale.ROOT,
        "  %s %s = %s: p %.2f, sum %+.2f%n",
        place(c.field(), c.start(), c.end()),
        c.surface(),
        meaning.name(),
        meaning.probability().getAsDouble(),
        sum);
    int shown = Math.min(reasonsShown, reasons.size());
    double rest = 0;
    for (int i = 0; i < reasons.size(); i++) {
      if (i < shown) {
        out.println("    " + line(reasons.get(i).logOdds(), reasons.get(i).feature()));
      } else {
        rest += reasons.get(i).logOdds();
      }
    }
    if (shown < reasons.size()) {
      out.println("    " + line(rest, "… " + (reasons.size() - shown) + " more"));
    }
  }

  private static String line(double logOdds, String feature) {
    return number("%+6.2f  ", logOdds) + feature;
  }

  private void printMentions(PrintWriter out) {
    out.println();
    out.println("Mentions");
    if (explanation.mentions().isEmpty()) {
      out.println("  none");
      return;
    }
    var table = new AlignedTable("place", "surface", "means", "id", "method", "confidence", "");
    for (Mention mention : explanation.mentions()) {
      table.add(
          place(mention.field(), mention.start(), mention.end()),
          mention.surface(),
          mention.type() + " " + mention.name(),
          mention.entityId(),
          mention.method(),
          number("%.2f", mention.confidence()),
          marks(mention));
    }
    table.print(out);
  }

  private static String marks(Mention mention) {
    var marks = new ArrayList<String>();
    if (mention.nested()) {
      marks.add("nested");
    }
    if (mention.negated()) {
      marks.add("negated");
    }
    return String.join(", ", marks);
  }

  private static String place(TextField field, int start, int end) {
    return field.label() + ":" + start + ".." + end;
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
