package io.trihelix.coverage;

import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.Role;
import java.util.EnumSet;
import java.util.Locale;

/**
 * The words of the {@link Lexicon} that tell where a name that the gazetteers lack ends and begins.
 * Thread-safe.
 */
final class CandidateWords {
  private final Lexicon lexicon = Lexicon.bundled();

  private static boolean isSuffix(EnumSet<Role> roles) {
    return kind(roles) != null;
  }

  private static UnlinkedKind kind(EnumSet<Role> roles) {
    if (roles.contains(Role.UNLINKED_UNIVERSITY)) {
      return UnlinkedKind.UNIVERSITY;
    }
    return roles.contains(Role.UNLINKED_COMPANY) || roles.contains(Role.UNLINKED_BESIDE)
        ? UnlinkedKind.COMPANY
        : null;
  }

  /** Kind of the name whose last characters are a suffix that ends at {@code end}, or null. */
  UnlinkedKind suffixKind(String text, int end) {
    int at = suffixStart(text, end);
    return at < 0 ? null : kind(lexicon.roles(text, at, end));
  }

  /** Start of the longest suffix that ends at {@code end}, or -1. */
  int suffixStart(String text, int end) {
    return lexicon.longestBefore(text, end, CandidateWords::isSuffix);
  }

  /** Whether the suffix is a common word too, which alone makes no name. */
  boolean isCommonSuffix(String suffix) {
    return lexicon.is(suffix, Role.UNLINKED_BESIDE);
  }

  /** Whether some break ends at {@code end}. */
  boolean breaksBefore(String text, int end) {
    return lexicon.longestBefore(
            text, end, roles -> roles.contains(Role.BREAK) || roles.contains(Role.UNLINKED_BREAK))
        >= 0;
  }

  boolean isCommon(String name) {
    return lexicon.is(name.toLowerCase(Locale.ROOT), Role.UNLINKED_COMMON);
  }

  /** Whether a word beside the name tells that a company or a brand is meant. */
  boolean isBesideCompanyWord(String text, int start, int end) {
    return lexicon.longestBefore(text, start, Role.BESIDE_BEFORE) >= 0
        || lexicon.longestFrom(text, end, text.length(), Role.BESIDE_AFTER) >= 0;
  }
}
