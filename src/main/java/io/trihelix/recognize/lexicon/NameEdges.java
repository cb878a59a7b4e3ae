package io.trihelix.recognize.lexicon;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a name that no gazetteer knows may begin and end: beside punctuation, Latin letters, the
 * field's ends and the words of {@code conf/rules/garbled-names.tsv}. Thread-safe.
 */
public final class NameEdges {
  private static final int LONGEST_WORD = 4;

  private static final String DEMONSTRATIVES = "这那哪每各某几两多数该";
  private static final String NAMES_OR_VERBS = "jv";
  private static final Set<String> PROPER = Set.of("nr", "ns", "nz", "nt", "nrf", "nsf");

  private final Map<String, Set<String>> words = new HashMap<>();

  private NameEdges() {
    for (String kind : new String[] {"before", "behind", "generic"}) {
      words.put(kind, new HashSet<>());
    }
    for (RuleFile.Row row : RuleFile.bundled("garbled-names.tsv", 2)) {
      Set<String> ofKind = words.get(row.cell(0));
      if (ofKind == null) {
        throw new IllegalStateException(row.where() + ": unknown kind " + row.cell(0));
      }
      ofKind.add(row.cell(1));
    }
  }

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
    for (int length = 1; length <= LONGEST_WORD && length <= at; length++) {
      if (words.get("before").contains(text.substring(at - length, at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name may end at the offset. */
  public boolean mayEnd(NormalizedText text, int at) {
    return !text.isHan(at) || words.get("behind").contains(String.valueOf(text.charAt(at)));
  }

  /** Whether the character is one of those that stand beside names and seldom in them. */
  public boolean isParticle(char c) {
    return "的被与和或在从到了于等是对跟把给及".indexOf(c) >= 0;
  }

  /**
   * Whether the core is a common word and so no name: by our list, or by the dictionary's most
   * frequent part of speech for it, where that is not a name, an abbreviation or a verb (none of
   * these stands before 大学 as an attribute: 这些, 顶尖, 一些).
   */
  public boolean isGeneric(String core) {
    if (words.get("generic").contains(core) || DEMONSTRATIVES.indexOf(core.charAt(0)) >= 0) {
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
