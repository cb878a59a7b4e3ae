package io.trihelix.recognize.chain;

import io.trihelix.gazetteer.AliasClass;
import java.util.List;

/**
 * A place in a normalised text where a surface form stands.
 *
 * @param start offset into the normalised text
 * @param end offset, exclusive
 * @param senses what the form may mean; empty for a phrase that means none of them
 */
public record Candidate(int start, int end, List<Sense> senses) {
  public int length() {
    return end - start;
  }

  boolean overlaps(Candidate other) {
    return start < other.end && other.start < end;
  }

  /** Whether the form means one entity, and practically always. */
  public boolean isUnique() {
    return senses.size() == 1 && senses.get(0).aliasClass() == AliasClass.UNIQUE;
  }

  public boolean contains(Candidate other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the phrase is known to be something else altogether. */
  public boolean isStopPhrase() {
    return senses.isEmpty();
  }
}
