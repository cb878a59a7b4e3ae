package io.trihelix.recognize.chain;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.sense.Evidence;
import io.trihelix.recognize.veto.LongerNames;
import java.util.List;

/**
 * Is told what happens to each candidate while an article is recognised; it changes nothing. What
 * is told last of a candidate holds: one that was displaced may come back.
 */
public interface Trace {
  /** Takes no notice. */
  Trace NONE = new Trace() {};

  /** All places of a field where a known form stands, stop phrases among them. */
  default void found(TextField field, List<Candidate> candidates) {}

  /** The words of the text run across its ends. */
  default void cutsWords(TextField field, Candidate candidate) {}

  /** It is part of a person's name. */
  default void namesPerson(TextField field, Candidate candidate) {}

  /** Another candidate, longer or earlier, holds its place. */
  default void displaced(TextField field, Candidate candidate, Candidate holder) {}

  /** The model gives an ambiguous candidate this probability of meaning an entity. */
  default void weighed(
      Sense sense, Candidate candidate, FieldScan scan, Evidence evidence, double probability) {}

  /** None of its meanings is likely enough. */
  default void withdrawn(TextField field, Candidate candidate) {}

  /** With what follows it names a larger or smaller place. */
  default void otherPlace(TextField field, Candidate candidate) {}

  /** It only begins the name of a company or a university. */
  default void beginsLongerName(TextField field, Candidate candidate, LongerNames.Whole whole) {}

  /** It became a mention. */
  default void accepted(TextField field, Candidate candidate, Mention mention) {}
}
