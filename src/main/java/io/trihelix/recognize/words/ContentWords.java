package io.trihelix.recognize.words;

import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.trihelix.text.Han;
import io.trihelix.text.RuleFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words of a sentence that tell what it is about.
 *
 * <ol>
 *   <li>HanLP's Viterbi segmenter splits the sentence, with its own dictionaries and the given
 *       names.
 *   <li>Nouns, verbs, adjectives and idioms of two characters or more are kept; numbers, dates,
 *       measures, places of the compass, pronouns and particles are not.
 *   <li>The words of {@code conf/rules/topic-stop-words.tsv} are dropped: those of the trade of
 *       news (记者, 报道) and those that stand anywhere (进行, 相关).
 * </ol>
 *
 * Thread-safe; an object holds a dictionary of the names, so build one a JVM.
 */
public final class ContentWords {
  private static final int FREQUENCY = 1000;
  private static final String KEPT = "nvagijlx";
  private static final Set<String> DROPPED =
      Set.of("nx", "vshi", "vyou", "vf", "vx", "nf", "mq", "ng", "vg", "ag", "nrf1");

  private final Segment segment;
  private final Set<String> stopWords = new HashSet<>();

  /**
   * @param names that the dictionaries may lack and that shall not be split
   */
  public ContentWords(Collection<String> names) {
    var own = new BinTrie<CoreDictionary.Attribute>();
    for (String name : names) {
      own.put(name, new CoreDictionary.Attribute(Nature.nz, FREQUENCY));
    }
    // No path: given one, HanLP would load it into the shared array, under the eyes of whoever
    // reads there now.
    String[] noPath = null;
    segment =
        new ViterbiSegment()
            .enableAllNamedEntityRecognize(false)
            .enableCustomDictionary(
                new DynamicCustomDictionary(CustomDictionary.DEFAULT.dat, own, noPath));
    for (RuleFile.Row row : RuleFile.bundled("topic-stop-words.tsv", 2)) {
      stopWords.add(row.cell(0));
    }
  }

  /** The words of a sentence, each once. */
  public SortedSet<String> in(String sentence) {
    var words = new TreeSet<String>();
    for (Term term : segment.seg(sentence)) {
      if (isContent(term) && !stopWords.contains(term.word)) {
        words.add(term.word);
      }
    }
    return words;
  }

  private static boolean isContent(Term term) {
    String nature = term.nature == null ? "" : term.nature.toString();
    return term.word.length() >= 2
        && !nature.isEmpty()
        && KEPT.indexOf(nature.charAt(0)) >= 0
        && !DROPPED.contains(nature)
        && term.word.codePoints().anyMatch(Han::isHan);
  }
}
