package io.trihelix.recognize.lexicon;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import io.trihelix.text.NormalizedText;
import java.util.Set;

/**
 * Where a name that no gazetteer knows may begin and end: beside punctuation, Latin letters, the
 * field's ends and words of the {@link Lexicon}. Thread-safe.
 */
public final class NameEdges {
  private static final String NAMES_OR_VERBS = "jv";
  private static final Set<String> PROPER = Set.of("nr", "ns", "nz", "nt", "nrf", "nsf");

  private final Lexicon lexicon = Lexicon.bundled();

  private NameEdges() {}

  private static final class Holder {
    static final NameEdges INSTANCE = new NameEdges();
  }

  public static NameEdges instance() {
    return Holder.INSTANCE;
  }

  /** Whether a name may begin at the offset. */
  public boolean mayBegin(NormalizedText text, int at) {
    if (!text.isHan(at - 1)) {
      return true;
    }
    return lexicon.longestBefore(text, at, Role.GARBLED_BEFORE) >= 0;
  }

  /** Whether a name may end at the offset. */
  public boolean mayEnd(NormalizedText text, int at) {
    return !text.isHan(at) || lexicon.is(text, at, at + 1, Role.GARBLED_BEHIND);
  }

  /** Whether the character is one of those that stand beside names and seldom in them. */
  public boolean isParticle(char c) {
    return lexicon.is(String.valueOf(c), Role.PARTICLE);
  }

  /**
   * Whether the core is a common word and so no name: by our list, or by the dictionary's most
   * frequent part of speech for it, where that is not a name, an abbreviation or a verb (none of
   * these stands before 大学 as an attribute: 这些, 顶尖, 一些).
   */
  public boolean isGeneric(String core) {
    if (lexicon.is(core, Role.GARBLED_GENERIC) || lexicon.is(core, 0, 1, Role.DEMONSTRATIVE)) {
      return true;
    }
    CoreDictionary.Attribute attribute = CoreDictionary.get(core);
    return attribute != null
        && NAMES_OR_VERBS.indexOf(attribute.nature[0].firstChar()) < 0
        && !PROPER.contains(attribute.nature[0].toString());
  }

  /** Whether the core is in a dictionary of common words. */
  public boolean isWord(String core) {
    return CoreDictionary.contains(core) || isGeneric(core);
  }
}
