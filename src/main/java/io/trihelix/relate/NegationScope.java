package io.trihelix.relate;

import io.trihelix.model.Mention;
import io.trihelix.text.AhoCorasick;
import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Marks the mentions whose relation the sentence denies: 米哈游 in 杭州没有米哈游，但有深度求索, but neither 杭州 nor
 * 深度求索.
 *
 * <ol>
 *   <li>The words of {@code conf/rules/negation.tsv} are found in the normalised text; of several
 *       at one place the longest holds, and none inside a mention.
 *   <li>A word that denies reaches forward, over mentions that begin within its reach, and over
 *       those joined to them in a list; never backward: the subject is not denied.
 *   <li>Its scope ends with the clause, at a word that breaks it (但, 而是), or at one that cancels it
 *       (不能<b>阻止</b>, 没有说<b>是否</b>).
 *   <li>A second denial in one clause undoes the first (没有一家不来自杭州).
 *   <li>Suppositions (没有浙大，就没有…) and questions that end with 吗 deny nothing.
 * </ol>
 *
 * Neither places nor order of the mentions change. Immutable and thread-safe.
 */
public final class NegationScope {
  private static final String CLAUSE_ENDS = "，,。；;！!？?：:丨｜|\n";
  private static final String LIST_JOINTS = "、和与及或";

  /** What a word does to the scope. */
  private enum Kind {
    /** Opens a scope, as long as its reach. */
    DENIES,
    /** Closes the scope: what follows is said anew. */
    BREAKS,
    /** Closes the scope: the denial is of something else. */
    CANCELS,
    /** Looks like a denial and is none. */
    HARMLESS,
    /**
     * At the beginning of a clause, or anywhere in one when longer than a character: takes back
     * what the clause before, or this one so far, denied.
     */
    UNDOES
  }

  private record Word(Kind kind, int reach) {}

  /** A word in the text, by offsets of the original. */
  private record Hit(int start, int end, Word word) {}

  private final AhoCorasick automaton;
  // By the automaton's numbers.
  private final List<Word> words;

  private NegationScope(Map<String, Word> words) {
    automaton = new AhoCorasick(words.keySet());
    this.words = automaton.patterns().stream().map(words::get).toList();
  }

  /** With the words of {@code conf/rules/negation.tsv}. */
  public static NegationScope bundled() {
    var words = new HashMap<String, Word>();
    for (RuleFile.Row row : RuleFile.bundled("negation.tsv", 4)) {
      Kind kind = kind(row);
      int reach = kind == Kind.DENIES ? (int) row.number(2) : 0;
      for (String word : row.cell(0).split("\\|")) {
        if (words.put(word, new Word(kind, reach)) != null) {
          throw row.fault(word + " stands there twice");
        }
      }
    }
    return new NegationScope(words);
  }

  private static Kind kind(RuleFile.Row row) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(row.cell(1))) {
        return kind;
      }
    }
    throw row.fault("no kind of word is called " + row.cell(1));
  }

  /**
   * @param text one field of an article
   * @param mentions those of this field, in order of its text
   * @return the same mentions, those in the scope of a denial marked
   */
  public List<Mention> mark(NormalizedText text, List<Mention> mentions) {
    List<Hit> hits = mentions.isEmpty() ? List.of() : hits(text);
    return hits.isEmpty() ? mentions : new Walk(text.original(), mentions, hits).marked();
  }

  /** Words that hold their places, in order of the text. */
  private List<Hit> hits(NormalizedText text) {
    var hits = new ArrayList<Hit>();
    automaton.find(
        text.units(),
        text.length(),
        (start, end, pattern) -> {
          int from = text.originalStart(start);
          int last = hits.size() - 1;
          // Ends come in order: a word that begins no later hides those before it, as the longer.
          while (last >= 0 && hits.get(last).start() >= from) {
            hits.remove(last--);
          }
          if (last < 0 || hits.get(last).end() <= from) {
            hits.add(new Hit(from, text.originalEnd(end), words.get(pattern)));
          }
        });
    return hits;
  }

  /** One walk through the text, from clause to clause. */
  private static final class Walk {
    private final String text;
    private final List<Mention> mentions;
    private final List<Hit> hits;
    private final boolean[] negated;
    // First mention of the present clause that something may still take back.
    private int clauseMentions;
    private boolean denied;
    private int reachEnd;

    Walk(String text, List<Mention> mentions, List<Hit> hits) {
      this.text = text;
      this.mentions = mentions;
      this.hits = hits;
      this.negated = new boolean[mentions.size()];
    }

    List<Mention> marked() {
      int mention = 0;
      int hit = 0;
      int at = 0;
      // Past the last mention the walk goes on to the end of its clause.
      while (at < text.length() && (mention < negated.length || clauseMentions < negated.length)) {
        while (hit < hits.size() && hits.get(hit).start() < at) {
          hit++;
        }
        int next = mention < negated.length ? mentions.get(mention).start() : text.length();
        if (next <= at) {
          reach(mention, mentions.get(mention));
          at = Math.max(at, mentions.get(mention++).end());
        } else if (hit < hits.size()
            && hits.get(hit).start() == at
            && hits.get(hit).end() <= next) {
          meet(hits.get(hit), mention);
          at = hits.get(hit++).end();
        } else {
          if (endsClause(at)) {
            endClause(at, mention, undoneBy(hit, at));
          }
          at++;
        }
      }
      return result();
    }

    private void reach(int index, Mention mention) {
      if (denied && mention.start() <= reachEnd) {
        negated[index] = true;
        boolean listed =
            mention.end() < text.length() && LIST_JOINTS.indexOf(text.charAt(mention.end())) >= 0;
        reachEnd = Math.max(reachEnd, listed ? mention.end() + 1 : 0);
      }
    }

    private void meet(Hit hit, int nextMention) {
      switch (hit.word().kind()) {
        case DENIES -> {
          boolean again = denied && hit.start() <= reachEnd;
          denied = !again;
          reachEnd = hit.end() + hit.word().reach();
        }
        case BREAKS, CANCELS -> denied = false;
        case UNDOES -> {
          if (denied && hit.end() - hit.start() > 1) {
            Arrays.fill(negated, clauseMentions, nextMention, false);
            clauseMentions = nextMention;
            denied = false;
          }
        }
        default -> {}
      }
    }

    private boolean endsClause(int at) {
      char c = text.charAt(at);
      return !Han.isHan(c)
          && CLAUSE_ENDS.indexOf(c) >= 0
          && !((c == ',' || c == ':')
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1)));
    }

    /** Whether the next clause begins with a word that undoes this one. */
    private boolean undoneBy(int hit, int at) {
      return hit < hits.size()
          && hits.get(hit).word().kind() == Kind.UNDOES
          && hits.get(hit).start() == at + 1;
    }

    private void endClause(int at, int nextMention, boolean undone) {
      boolean asked = at > 0 && text.charAt(at - 1) == '吗';
      if (undone || asked) {
        Arrays.fill(negated, clauseMentions, nextMention, false);
      }
      clauseMentions = nextMention;
      denied = false;
    }

    private List<Mention> result() {
      var marked = new ArrayList<Mention>(mentions.size());
      for (int i = 0; i < negated.length; i++) {
        Mention mention = mentions.get(i);
        marked.add(negated[i] ? mention.asNegated() : mention);
      }
      return marked;
    }
  }
}
