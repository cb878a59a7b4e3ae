package io.trihelix.recognize;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.model.EntityType;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.sense.Contribution;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Why an article has the mentions that it has.
 *
 * @param cases every place where a known form stands, title first, each field in order of its text
 *     and a longer form before those inside it
 * @param mentions what came of it, later steps included
 */
public record Explanation(List<Case> cases, List<Mention> mentions) {
  public Explanation {
    cases = List.copyOf(cases);
    mentions = List.copyOf(mentions);
  }

  /**
   * A known form in the text.
   *
   * @param field where it stands
   * @param start UTF-16 offset in the field
   * @param end UTF-16 offset, exclusive
   * @param surface the characters from start to end
   * @param meanings what it may mean; empty for a stop phrase
   * @param verdict what was decided
   * @param detail what speaks for the verdict in this case, or empty
   * @param mention the mention that it became
   */
  public record Case(
      TextField field,
      int start,
      int end,
      String surface,
      List<Meaning> meanings,
      Verdict verdict,
      String detail,
      Optional<Mention> mention) {
    public Case {
      meanings = List.copyOf(meanings);
    }
  }

  /**
   * One thing that a form may mean.
   *
   * @param entityId the entity
   * @param type its type
   * @param name its usual name
   * @param aliasClass how far the form may be trusted to mean it
   * @param ofDistrict whether the form is the name of a district that implies the entity
   * @param probability by the context model; none where it was not asked
   * @param reasons what the model's features added, the strongest first
   */
  public record Meaning(
      String entityId,
      EntityType type,
      String name,
      AliasClass aliasClass,
      boolean ofDistrict,
      OptionalDouble probability,
      List<Contribution> reasons) {
    public Meaning {
      reasons = List.copyOf(reasons);
    }
  }

  /** What was decided about a form in its place. */
  public enum Verdict {
    ACCEPTED("accepted"),
    STOP_PHRASE("rejected: stop phrase, known to mean something else"),
    NOT_WHOLE_WORDS("rejected: not whole words"),
    NAMES_PERSON("rejected: part of a person's name"),
    DISPLACED("rejected: part of a longer name"),
    OVERLAPPED("rejected: another name reaches into it"),
    UNLIKELY("rejected: context probability below threshold"),
    OTHER_PLACE("rejected: names another place with what follows"),
    BEGINS_LONGER_NAME("rejected: only begins a longer name"),
    TAKEN_BACK("rejected: taken back by a later step");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** For people. */
    public String text() {
      return text;
    }
  }
}
