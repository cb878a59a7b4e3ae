package io.trihelix.recognize.lexicon;

import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.HashSet;
import java.util.Set;

/**
 * What tells persons' names: surnames, syllables of foreign names and words behind names ({@code
 * conf/rules/person-names.tsv}). Immutable and thread-safe; one a JVM.
 */
public final class PersonNames {
  private final Set<Character> surnames = new HashSet<>();
  private final Set<Character> syllables = new HashSet<>();
  private final Set<String> behind = new HashSet<>();

  private PersonNames() {
    for (RuleFile.Row row : RuleFile.bundled("person-names.tsv", 2)) {
      switch (row.cell(0)) {
        case "surnames" -> addAll(row.cell(1), surnames);
        case "syllables" -> addAll(row.cell(1), syllables);
        case "behind" -> behind.add(row.cell(1));
        default -> throw row.fault("unknown kind " + row.cell(0));
      }
    }
  }

  private static final class Holder {
    static final PersonNames INSTANCE = new PersonNames();
  }

  /** Those that come with the program. */
  public static PersonNames bundled() {
    return Holder.INSTANCE;
  }

  private static void addAll(String characters, Set<Character> set) {
    characters.chars().forEach(c -> set.add((char) c));
  }

  /** Whether the character is a frequent surname of the mainland. */
  public boolean isSurname(char c) {
    return surnames.contains(c);
  }

  /** Whether the character transcribes foreign names. */
  public boolean isSyllable(char c) {
    return syllables.contains(c);
  }

  /** Whether a word begins there that stands right behind persons' names. */
  public boolean isBehind(NormalizedText text, int at) {
    return behind.stream().anyMatch(word -> text.startsWith(word, at));
  }
}
