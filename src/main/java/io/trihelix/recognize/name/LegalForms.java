package io.trihelix.recognize.name;

import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.Role;
import io.trihelix.text.NormalizedText;

/**
 * What a company's name may end with beyond the known form (百事可乐 + 公司, 德电 + (中国) + 有限公司): it
 * belongs to the mention. The endings are those of the {@link Lexicon}. Thread-safe.
 */
public final class LegalForms {
  private static final int LONGEST_NO_FORM = 6;

  private final Lexicon lexicon = Lexicon.bundled();

  /**
   * Where the company's name that ends at {@code end} ends with its legal form, if one follows.
   *
   * @param limit where the next recognised name begins; one in brackets before the form (西门子（深圳）公司)
   *     is part of this name
   */
  public int extend(NormalizedText text, int end, int limit) {
    int at = end;
    int region = afterRegion(text, at);
    int form = afterForm(text, region, limit < region ? text.length() : limit);
    while (form > at) {
      at = form;
      form = afterForm(text, at, limit);
    }
    return at;
  }

  private int afterRegion(NormalizedText text, int at) {
    return Math.max(at, lexicon.longestFrom(text, at, text.length(), Role.BRACKET));
  }

  private int afterForm(NormalizedText text, int at, int limit) {
    int end = lexicon.longestFrom(text, at, Math.min(limit, text.length()), Role.EXTENSION);
    while (end > 0 && continues(text, end)) {
      end = lexicon.longestFrom(text, at, end - 1, Role.EXTENSION);
    }
    return end;
  }

  /** 公司 in 公司法 is no form. */
  private boolean continues(NormalizedText text, int end) {
    for (int begin = Math.max(0, end - LONGEST_NO_FORM + 1); begin < end; begin++) {
      if (lexicon.longestFrom(text, begin, text.length(), Role.NO_EXTENSION) > end) {
        return true;
      }
    }
    return false;
  }
}
