package io.trihelix.recognize.veto;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.utility.Predefine;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Veto;
import io.trihelix.recognize.words.DictionaryWords;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Judges whether a match is made of whole words (北京大学 is not, in 北京大学生).
 *
 * <ol>
 *   <li>A boundary is in doubt only if some dictionary word reaches across it. Other known names
 *       that do are words, too: 软银 in 大股东软银 leaves no room for 东软.
 *   <li>Only then the clause around it is segmented twice, each time by the most probable sequence
 *       of words: once with the match as one word, once with a word across its boundary. The match
 *       holds if the first reading is at least as probable.
 *   <li>A city may be the beginning of a longer word (北京 in 北京城): the place is meant all the same.
 *   <li>Its 市 may belong to what follows (莫斯科市长, 伦敦市中心): a reading with the name without it and a
 *       word that begins with it counts against the match, too.
 * </ol>
 *
 * Words and their frequencies are HanLP's core dictionary, with those of {@code
 * conf/rules/words.tsv} that it lacks. HanLP's own segmenter knows neither most names nor that this
 * one may be a word, and would split 浙大学霸 as 浙/大学/霸. Thread-safe; one a JVM, for HanLP's
 * dictionaries are static.
 */
public final class WholeWords implements Veto {
  private static final int CLAUSE_CHARS = 12;

  /** A name is taken to be about as frequent as the rarer words of the dictionary. */
  private static final double NAME_COST = cost(100);

  private static final double EXTRA_WORD_COST = cost(200);

  /**
   * What the 市 of a city's name costs beside the name: most mentions do without it, and 长 and 中心
   * are so frequent that they would win against 市长 and 市中心. An estimate, tried on some 130 places.
   */
  private static final double MUNICIPAL_COST = 3.5;

  private static final double UNKNOWN_CHARACTER_COST = cost(1);

  private final DoubleArrayTrie<Boolean> extraWords = new DoubleArrayTrie<>();

  private WholeWords() {
    var extra = new TreeMap<String, Boolean>();
    for (RuleFile.Row row : RuleFile.bundled("words.tsv", 2)) {
      extra.put(row.cell(0), Boolean.TRUE);
    }
    extraWords.build(extra);
  }

  private static final class Holder {
    static final WholeWords INSTANCE = new WholeWords();
  }

  public static WholeWords instance() {
    return Holder.INSTANCE;
  }

  private static double cost(double frequency) {
    return -Math.log(frequency / Predefine.TOTAL_FREQUENCY);
  }

  @Override
  public boolean forbids(Candidate candidate, Candidates among) {
    return !holds(
        among.field().text(),
        candidate.start(),
        candidate.end(),
        candidate.senses().get(0).entity().rules(),
        rivals(candidate, among));
  }

  @Override
  public String because() {
    return "not whole words";
  }

  /** Names that have no other meaning and reach across one of the candidate's boundaries. */
  private static List<Candidate> rivals(Candidate candidate, Candidates among) {
    List<Candidate> found = among.found();
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (found.get(middle).end() <= candidate.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    var rivals = new ArrayList<Candidate>();
    for (int i = low;
        i < found.size() && found.get(i).end() <= candidate.end() + DictionaryWords.LONGEST;
        i++) {
      Candidate other = found.get(i);
      if (other.start() < candidate.end()
          && other.isUnique()
          && !other.contains(candidate)
          && !candidate.contains(other)) {
        rivals.add(other);
      }
    }
    return rivals;
  }

  /**
   * Whether the match from start to end consists of whole words.
   *
   * @param rivals names that reach across one of its boundaries
   */
  boolean holds(
      NormalizedText text, int start, int end, NamingRules rules, List<Candidate> rivals) {
    boolean mayContinue = rules == NamingRules.CITY;
    int except = mayContinue ? start : -1;
    boolean doubtful =
        DictionaryWords.isCrossed(CoreDictionary.trie, text, start, -1)
            || DictionaryWords.isCrossed(CoreDictionary.trie, text, end, except)
            || DictionaryWords.isCrossed(extraWords, text, start, -1)
            || DictionaryWords.isCrossed(extraWords, text, end, except);
    return !doubtful || new Clause(text, start, end, mayContinue, rivals).favoursMatch();
  }

  /** The clause around a match, as a lattice of words. */
  private final class Clause {
    private final NormalizedText text;
    private final int start;
    private final int end;
    private final boolean mayContinue;
    private final int from;
    private final int to;
    private final List<Candidate> rivals;
    // Cheapest readings up to each place: those that keep the boundaries, those that stand inside
    // the match and may yet cross its end, and those that have crossed one.
    private final double[] whole;
    private final double[] inside;
    private final double[] crossing;

    Clause(NormalizedText text, int start, int end, boolean mayContinue, List<Candidate> rivals) {
      this.rivals = rivals;
      this.text = text;
      this.start = start;
      this.end = end;
      this.mayContinue = mayContinue;
      int begin = start;
      while (begin > 0 && start - begin < CLAUSE_CHARS && isWord(text.charAt(begin - 1))) {
        begin--;
      }
      int stop = end;
      while (stop < text.length() && stop - end < CLAUSE_CHARS && isWord(text.charAt(stop))) {
        stop++;
      }
      from = begin;
      to = stop;
      whole = infinite(to - from + 1);
      inside = infinite(to - from + 1);
      crossing = infinite(to - from + 1);
    }

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c);
    }

    boolean favoursMatch() {
      whole[0] = 0;
      for (int at = from; at < to; at++) {
        if (at == start) {
          double name = whole[at - from] + NAME_COST;
          boolean municipal = mayContinue && end - start > 2 && text.charAt(end - 1) == '市';
          relax(whole, end, municipal ? name + MUNICIPAL_COST : name);
          if (municipal) {
            relax(inside, end - 1, name);
          }
        }
        step(at, at + 1, UNKNOWN_CHARACTER_COST);
        walk(CoreDictionary.trie, at);
        walk(extraWords, at);
        for (Candidate rival : rivals) {
          if (rival.start() == at && rival.end() <= to) {
            step(at, rival.end(), NAME_COST);
          }
        }
      }
      return whole[to - from] <= crossing[to - from];
    }

    private void walk(DoubleArrayTrie<?> words, int at) {
      int state = words.getBase()[0];
      int limit = Math.min(to, at + DictionaryWords.LONGEST);
      for (int i = at; i < limit; i++) {
        state = words.transition(text.charAt(i), state);
        if (state < 0) {
          return;
        }
        Object word = words.output(state);
        if (word instanceof CoreDictionary.Attribute attribute) {
          step(at, i + 1, cost(attribute.totalFrequency + 1));
        } else if (word != null) {
          step(at, i + 1, EXTRA_WORD_COST);
        }
      }
    }

    private void step(int at, int next, double cost) {
      relax(crossing, next, crossing[at - from] + cost);
      double here = at > start && at < end ? inside[at - from] : whole[at - from];
      boolean crossesStart = at < start && next > start;
      boolean crossesEnd = at >= start && at < end && next > end && !(mayContinue && at == start);
      boolean staysInside = at >= start && next < end;
      relax(
          crossesStart || crossesEnd ? crossing : staysInside ? inside : whole, next, here + cost);
    }

    private void relax(double[] costs, int place, double cost) {
      costs[place - from] = Math.min(costs[place - from], cost);
    }

    private static double[] infinite(int places) {
      double[] costs = new double[places];
      Arrays.fill(costs, Double.POSITIVE_INFINITY);
      return costs;
    }
  }
}
