package io.trihelix.cooccur;

/**
 * The part of a sentence that is shown as evidence for two mentions in it.
 *
 * <ol>
 *   <li>A sentence that is short enough is shown whole, without the blanks around it.
 *   <li>A longer one is shown from its beginning, if both mentions stand within the limit.
 *   <li>Otherwise it is shown from the latest clause boundary before the earlier mention, or, where
 *       the later mention would fall out of the limit even so, from the earlier mention itself.
 *   <li>The cut never parts a surrogate pair: the evidence is then one code unit shorter.
 * </ol>
 */
record EvidenceWindow(int limit) {
  private static final String CLAUSE_ENDS = "，,；;：:。！？!?\n";

  /**
   * All offsets count UTF-16 code units of the text; ends are exclusive.
   *
   * @param from where the sentence begins
   * @param to where the sentence ends
   * @param start where the earlier mention begins
   * @param end where the later mention ends
   */
  String cut(String text, int from, int to, int start, int end) {
    int begin = from;
    int stop = to;
    while (begin < start && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (stop > end && isBlank(text.charAt(stop - 1))) {
      stop--;
    }
    if (stop - begin > limit && end - begin > limit) {
      begin = end - limit > start ? start : clauseStart(text, Math.max(begin, end - limit), start);
    }
    if (stop - begin > limit) {
      stop = begin + limit;
      stop -= Character.isHighSurrogate(text.charAt(stop - 1)) ? 1 : 0;
    }
    return text.substring(begin, stop).strip();
  }

  /** The latest clause start from {@code from} on; {@code start} where there is none. */
  private static int clauseStart(String text, int from, int start) {
    int at = start;
    while (at > from && !isClauseEnd(text, at - 1)) {
      at--;
    }
    if (at == from && at > 0 && !isClauseEnd(text, at - 1)) {
      return start;
    }
    while (at < start && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The comma in 1,000 and the colon in 08:15 end no clause. */
  private static boolean isClauseEnd(String text, int at) {
    return CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0
        && !(text.charAt(at) < 0x80 && Character.isDigit(text.charAt(at + 1)));
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
