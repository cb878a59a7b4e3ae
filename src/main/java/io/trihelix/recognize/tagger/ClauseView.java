package io.trihelix.recognize.tagger;

import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A clause with what the gazetteers say of it.
 *
 * @param text the field
 * @param from first normalised character
 * @param to behind the last one
 * @param candidates everything that the gazetteers match in the clause
 * @param mentions what was decided there, in order
 */
public record ClauseView(
    NormalizedText text, int from, int to, List<Candidate> candidates, List<Mention> mentions) {

  // No gazetteer has a longer form.
  private static final int LONGEST_FORM = 256;

  /**
   * Visits the clauses of a field in their order.
   *
   * @param candidates of the field, in order of their ends
   * @param mentions of the field, in order
   */
  public static void forEach(
      NormalizedText text,
      List<Candidate> candidates,
      List<Mention> mentions,
      Consumer<ClauseView> visitor) {
    int candidate = 0;
    int mention = 0;
    for (int[] clause : Clauses.of(text)) {
      while (candidate < candidates.size() && candidates.get(candidate).end() <= clause[0]) {
        candidate++;
      }
      int firstCandidate = candidate;
      while (candidate < candidates.size() && candidates.get(candidate).end() <= clause[1]) {
        candidate++;
      }
      int start = text.originalStart(clause[0]);
      int end = text.originalEnd(clause[1]);
      while (mention < mentions.size() && mentions.get(mention).start() < start) {
        mention++;
      }
      int firstMention = mention;
      while (mention < mentions.size() && mentions.get(mention).start() < end) {
        mention++;
      }
      visitor.accept(
          new ClauseView(
              text,
              clause[0],
              clause[1],
              candidates.subList(firstCandidate, candidate),
              mentions.subList(firstMention, mention)));
    }
  }

  /** The same clause without what the gazetteers say. */
  public ClauseView unseen() {
    return new ClauseView(text, from, to, List.of(), List.of());
  }

  /** Where in the clause an original offset of the field lies. */
  public int offset(int original) {
    return Math.max(from, Math.min(to, text.offsetOf(original))) - from;
  }

  /** The candidates that begin at an original offset of the field. */
  public List<Candidate> candidatesAt(int original) {
    int start = from + offset(original);
    int low = 0;
    int high = candidates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (candidates.get(middle).end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    var found = new ArrayList<Candidate>();
    for (int i = low;
        i < candidates.size() && candidates.get(i).end() <= start + LONGEST_FORM;
        i++) {
      if (candidates.get(i).start() == start) {
        found.add(candidates.get(i));
      }
    }
    return found;
  }
}
