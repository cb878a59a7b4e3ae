package io.trihelix.recognize.lexicon;

import io.trihelix.text.RuleFile;
import io.trihelix.text.WordTrie;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The words that end, break or forbid names, each with all its {@link Role}s: {@code
 * conf/rules/lexicon.tsv}. Immutable and thread-safe; one a JVM.
 */
public final class Lexicon {
  /** A word of one of these is no name by itself. */
  private static final EnumSet<Role> NO_NAMES =
      EnumSet.of(
          Role.BREAK,
          Role.BEFORE,
          Role.NO_BEGINNING,
          Role.PARTICLE,
          Role.DEMONSTRATIVE,
          Role.UNLINKED_BREAK,
          Role.UNLINKED_COMMON,
          Role.NO_ALIAS);

  private final List<String> words;
  private final WordTrie<EnumSet<Role>> forward;
  private final WordTrie<EnumSet<Role>> backward;

  private Lexicon(Map<String, EnumSet<Role>> roles) {
    words = List.copyOf(roles.keySet());
    forward = WordTrie.forward(roles);
    backward = WordTrie.backward(roles);
  }

  private static final class Holder {
    static final Lexicon INSTANCE = new Lexicon(read());
  }

  /** The lexicon that comes with the program. */
  public static Lexicon bundled() {
    return Holder.INSTANCE;
  }

  private static Map<String, EnumSet<Role>> read() {
    Map<String, Role> byLabel = new HashMap<>();
    for (Role role : Role.values()) {
      byLabel.put(role.label(), role);
    }
    var roles = new HashMap<String, EnumSet<Role>>();
    for (RuleFile.Row row : RuleFile.bundled("lexicon.tsv", 2)) {
      EnumSet<Role> ofWord = EnumSet.noneOf(Role.class);
      for (String label : row.cell(1).split(" ")) {
        Role role = byLabel.get(label);
        if (role == null) {
          throw row.fault("no role is called " + label);
        }
        ofWord.add(role);
      }
      if (roles.put(row.cell(0), ofWord) != null) {
        throw row.fault(row.cell(0) + " stands there twice");
      }
    }
    return roles;
  }

  /** Whether the word has the role. */
  public boolean is(CharSequence word, Role role) {
    return is(word, 0, word.length(), role);
  }

  /** Whether the word from start to end has the role. */
  public boolean is(CharSequence text, int start, int end, Role role) {
    EnumSet<Role> roles = forward.of(text, start, end);
    return roles != null && roles.contains(role);
  }

  /** The roles of the word from start to end; none if the lexicon lacks it. */
  public EnumSet<Role> roles(CharSequence text, int start, int end) {
    EnumSet<Role> roles = forward.of(text, start, end);
    return roles == null ? EnumSet.noneOf(Role.class) : roles.clone();
  }

  /** Whether the whole is a word that begins, ends or breaks names, and so is none (总经理, 根据). */
  public boolean isNoName(CharSequence word) {
    EnumSet<Role> roles = forward.of(word);
    return roles != null && roles.stream().anyMatch(NO_NAMES::contains);
  }

  /** Where the longest word of the role that begins there ends; -1 if none does. */
  public int longestFrom(CharSequence text, int start, int limit, Role role) {
    return longestFrom(text, start, limit, roles -> roles.contains(role));
  }

  /** Where the longest word that begins there and is wanted for its roles ends; -1 if none does. */
  public int longestFrom(CharSequence text, int start, int limit, Predicate<EnumSet<Role>> wanted) {
    return forward.longestFrom(text, start, limit, wanted);
  }

  /** Visits the words that begin there, shorter ones first, until the visitor has enough. */
  public void forEachFrom(
      CharSequence text, int start, int limit, WordTrie.Visitor<? super EnumSet<Role>> visitor) {
    forward.forEachFrom(text, start, limit, visitor);
  }

  /** Where the longest word of the role that ends there begins; -1 if none does. */
  public int longestBefore(CharSequence text, int end, Role role) {
    return longestBefore(text, end, roles -> roles.contains(role));
  }

  /** Where the longest word that ends there and is wanted for its roles begins; -1 if none does. */
  public int longestBefore(CharSequence text, int end, Predicate<EnumSet<Role>> wanted) {
    return backward.longestBefore(text, end, 0, wanted);
  }

  /** Where the longest word of the role that ends the name and is not all of it begins, or -1. */
  public int longestEnding(CharSequence name, Role role) {
    return backward.longestBefore(name, name.length(), 1, roles -> roles.contains(role));
  }

  /** Whether the name ends with a word of the role. */
  public boolean endsWith(CharSequence name, Role role) {
    return longestBefore(name, name.length(), role) >= 0;
  }

  /** The words of a role, longer ones first. */
  public List<String> words(Role role) {
    var ofRole = new ArrayList<String>();
    for (String word : words) {
      if (is(word, role)) {
        ofRole.add(word);
      }
    }
    ofRole.sort((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
    return List.copyOf(ofRole);
  }
}
