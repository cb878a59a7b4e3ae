package io.trihelix.relate;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A sentence in which each mention is one sign. Made for one search; not thread-safe. */
final class SignedSentence {
  static final char CITY = '\uE000';
  static final char COMPANY = '\uE001';
  static final char UNIVERSITY = '\uE002';

  /** A mention that no pattern takes up. */
  private static final char NONE = '\uE003';

  private final String signs;
  // What each sign stands for, null for other characters.
  private final Mention[] mentions;
  private final String clauseEnds;
  // Of each character, where its clause begins, and where it ends; made when first asked for.
  private int[] clauseStarts;
  private int[] clauseStops;
  private final Map<Object, Map<Clauses, Boolean>> said = new HashMap<>();

  /** Whole clauses, by offsets into the signs; the end is exclusive. */
  private record Clauses(int start, int end) {}

  /**
   * @param start offset in the text where the sentence begins
   * @param end offset behind its end
   * @param found mentions in it, in order of the text
   * @param clauseEnds the characters that end a clause
   * @param withDenied whether patterns take up what is denied
   */
  SignedSentence(
      String text, int start, int end, List<Mention> found, String clauseEnds, boolean withDenied) {
    var written = new StringBuilder(end - start);
    mentions = new Mention[end - start];
    int at = start;
    for (Mention mention : found) {
      // Patterns know no kind without rules of its own: what it names stays text.
      if (mention.start() < at || mention.end() > end || mention.rules() == NamingRules.PLAIN) {
        continue;
      }
      written.append(text, at, mention.start());
      mentions[written.length()] = mention;
      written.append(
          mention.negated() && !withDenied || mention.nested() ? NONE : sign(mention.rules()));
      at = mention.end();
    }
    written.append(text, at, end);
    signs = written.toString();
    this.clauseEnds = clauseEnds;
  }

  private static char sign(NamingRules type) {
    return switch (type) {
      case CITY -> CITY;
      case COMPANY -> COMPANY;
      case UNIVERSITY -> UNIVERSITY;
      case PLAIN -> throw new IllegalArgumentException("no pattern knows a plain kind");
    };
  }

  String signs() {
    return signs;
  }

  /** The mention whose sign stands there, or null. */
  Mention mention(int at) {
    return mentions[at];
  }

  /**
   * Whether something is said in the clauses that a match stands in, whole; asked once for each of
   * them.
   *
   * @param question what is asked for: equal for equal tests
   * @param from where the match begins
   * @param to where it ends, exclusive
   */
  boolean isSaid(Object question, int from, int to, Predicate<String> test) {
    if (clauseStarts == null) {
      findClauses();
    }
    var clauses = new Clauses(clauseStarts[from], clauseStops[to]);
    return said.computeIfAbsent(question, q -> new HashMap<>())
        .computeIfAbsent(clauses, c -> test.test(signs.substring(c.start(), c.end())));
  }

  private void findClauses() {
    int length = signs.length();
    clauseStarts = new int[length + 1];
    clauseStops = new int[length + 1];
    for (int at = 1; at <= length; at++) {
      clauseStarts[at] = isClauseEnd(at - 1) ? at : clauseStarts[at - 1];
    }
    clauseStops[length] = length;
    for (int at = length - 1; at >= 0; at--) {
      clauseStops[at] = isClauseEnd(at) ? at : clauseStops[at + 1];
    }
  }

  private boolean isClauseEnd(int at) {
    return clauseEnds.indexOf(signs.charAt(at)) >= 0;
  }
}
