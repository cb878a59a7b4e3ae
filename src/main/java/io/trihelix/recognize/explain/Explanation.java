package io.trihelix.recognize.explain;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.model.EntityKind;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.Contribution;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Why an article has the mentions that it has.
 *
 * @param forms every place that any stage looked at, title first, each field in order of its text
 *     and a longer form before those inside it
 * @param mentions what came of it
 */
public record Explanation(List<Form> forms, List<Mention> mentions) {
  public Explanation {
    forms = List.copyOf(forms);
    mentions = List.copyOf(mentions);
  }

  /**
   * A place in the text that some stage took for a name, or might have.
   *
   * @param field where it stands
   * @param start UTF-16 offset in the field
   * @param end UTF-16 offset, exclusive
   * @param surface the characters from start to end
   * @param meanings what the gazetteer says that it may mean; empty for a stop phrase, and for what
   *     no gazetteer knows
   * @param events what the stages did with it, in their order
   * @param mention the mention that it became
   */
  public record Form(
      TextField field,
      int start,
      int end,
      String surface,
      List<Meaning> meanings,
      List<Event> events,
      Optional<Mention> mention) {
    public Form {
      meanings = List.copyOf(meanings);
      events = List.copyOf(events);
    }

    /** What was decided last. */
    public Event last() {
      return events.get(events.size() - 1);
    }
  }

  /**
   * What a stage did with a form.
   *
   * @param stage its name
   * @param outcome what it decided
   * @param because what speaks for that, or empty
   */
  public record Event(String stage, Outcome outcome, String because) {}

  /**
   * One thing that a form may mean.
   *
   * @param entityId the entity
   * @param kind its kind
   * @param name its usual name
   * @param aliasClass how far the form may be trusted to mean it
   * @param ofDistrict whether the form is the name of a district that implies the entity
   * @param probability by the context model; none where it was not asked
   * @param reasons what the model's features added, the strongest first
   */
  public record Meaning(
      String entityId,
      EntityKind kind,
      String name,
      AliasClass aliasClass,
      boolean ofDistrict,
      OptionalDouble probability,
      List<Contribution> reasons) {
    public Meaning {
      reasons = List.copyOf(reasons);
    }
  }

  /** What a stage decided about a form in its place. */
  public enum Outcome {
    FOUND("found"),
    STOP_PHRASE("known to mean something else"),
    FORBIDDEN("rejected"),
    DISPLACED("rejected: part of a longer name"),
    OVERLAPPED("rejected: another name reaches into it"),
    WITHDRAWN("rejected"),
    DECLINED("rejected"),
    ACCEPTED("accepted"),
    REPLACED("replaced"),
    DROPPED("taken back"),
    MARKED("marked");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    /** For people. */
    public String text() {
      return text;
    }
  }
}
