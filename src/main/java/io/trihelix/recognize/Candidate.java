package io.trihelix.recognize;

import io.trihelix.gazetteer.AliasClass;
import java.util.List;

/**
 * A place in a normalised text where a surface form stands.
 *
 * @param start offset into the normalised text
 * @param end offset, exclusive
 * @param senses what the form may mean; empty for a phrase that means none of them
 */
record Candidate(int start, int end, List<Sense> senses) {
  int length() {
    return end - start;
  }

  boolean overlaps(Candidate other) {
    return start < other.end && other.start < end;
  }

  /** Whether the form means one entity, and practically always. */
  boolean isUnique() {
    return senses.size() == 1 && senses.get(0).aliasClass() == AliasClass.UNIQUE;
  }

  boolean contains(Candidate other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the phrase is known to be something else altogether. */
  boolean isStopPhrase() {
    return senses.isEmpty();
  }
}
