package io.trihelix.app.print;

import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.Contribution;
import io.trihelix.recognize.explain.Explanation;
import io.trihelix.recognize.explain.Explanation.Event;
import io.trihelix.recognize.explain.Explanation.Form;
import io.trihelix.recognize.explain.Explanation.Meaning;
import io.trihelix.recognize.explain.Explanation.Outcome;
import io.trihelix.text.VisibleText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation as tables: forms with what each stage did, what the context said, mentions. */
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
    printForms(out);
    printReasons(out);
    printMentions(out);
  }

  private void printForms(PrintWriter out) {
    out.println("Forms, and what each stage did with them");
    if (explanation.forms().isEmpty()) {
      out.println("  none: nothing in the text looks like a name");
      return;
    }
    var table = new AlignedTable("place", "form", "stage", "");
    for (Form form : explanation.forms()) {
      String place = place(form.field(), form.start(), form.end());
      String surface = form.surface();
      for (Event event : form.events()) {
        String[] lines = lines(event, form);
        for (int i = 0; i < lines.length; i++) {
          table.add(place, surface, i == 0 ? event.stage() : "", lines[i]);
          place = "";
          surface = "";
        }
      }
    }
    table.print(out);
  }

  /** What a stage did, and where it found a known form, what that may mean, one a line. */
  private static String[] lines(Event event, Form form) {
    return event.outcome() == Outcome.FOUND
        ? form.meanings().stream().map(ExplanationReport::meaning).toArray(String[]::new)
        : new String[] {told(event)};
  }

  private static String meaning(Meaning meaning) {
    return "may mean "
        + meaning.kind()
        + " "
        + meaning.name()
        + " ("
        + meaning.entityId()
        + ", "
        + className(meaning)
        + (meaning.probability().isPresent()
            ? number(", p %.2f", meaning.probability().getAsDouble())
            : "")
        + ")";
  }

  private static String className(Meaning meaning) {
    String name = meaning.aliasClass().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return meaning.ofDistrict() ? name + ", district" : name;
  }

  private static String told(Event event) {
    String outcome = event.outcome().text();
    return switch (event.outcome()) {
      case STOP_PHRASE, FOUND -> outcome;
      case DISPLACED, OVERLAPPED -> outcome + " (" + event.because() + ")";
      case ACCEPTED, REPLACED, MARKED -> outcome + " " + event.because();
      case FORBIDDEN, WITHDRAWN, DECLINED, DROPPED ->
          event.because().isEmpty() ? outcome : outcome + ": " + event.because();
    };
  }

  private void printReasons(PrintWriter out) {
    boolean headed = false;
    for (Form form : explanation.forms()) {
      for (Meaning meaning : form.meanings()) {
        if (meaning.probability().isPresent()) {
          if (!headed) {
            out.println();
            out.println("What the context says, in log-odds: above 0 speaks for the meaning");
            headed = true;
          }
          printReasons(out, form, meaning);
        }
      }
    }
  }

  private void printReasons(PrintWriter out, Form form, Meaning meaning) {
    List<Contribution> reasons = meaning.reasons();
    double sum = reasons.stream().mapToDouble(Contribution::logOdds).sum();
    out.printf(
        Locale.ROOT,
        "  %s %s = %s: p %.2f, sum %+.2f%n",
        place(form.field(), form.start(), form.end()),
        VisibleText.line(form.surface()),
        VisibleText.line(meaning.name()),
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
    return number("%+6.2f  ", logOdds) + VisibleText.line(feature);
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
          mention.kind() + " " + mention.name(),
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
    if (mention.role() != MentionRole.TEXT && mention.role() != MentionRole.NAME_PART) {
      marks.add(mention.role().label());
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
