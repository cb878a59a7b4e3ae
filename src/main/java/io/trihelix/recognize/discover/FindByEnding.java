package io.trihelix.recognize.discover;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.recognize.lexicon.Role;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.recognize.words.DictionaryWords;
import io.trihelix.text.NormalizedText;
import java.util.List;
import java.util.Set;

/**
 * Finds companies that no gazetteer knows by endings that only firms bear and that are no legal
 * forms: 盘州万和村镇银行, 大华会计师事务所, 红星木器厂.
 *
 * <ol>
 *   <li>A bank of one place begins with a place or coins a name; a practice coins a name: 多家农商行 and
 *       一家律师事务所 name nobody. So does a works, in two or three characters; what it makes alone names
 *       none (附近的水泥厂).
 *   <li>The name begins behind a mark of punctuation or a word that cannot stand inside a name. The
 *       form of a partnership behind it belongs to it.
 *   <li>It replaces cities that it begins with, and a known company that it only begins with.
 * </ol>
 *
 * Thread-safe.
 */
public final class FindByEnding implements Stage {
  public static final String NAME = "firm-endings";

  /** Of 15 read in news and in development texts 12 had the right boundaries (docs/quality.md). */
  private static final double CONFIDENCE = 0.8;

  private static final int LONGEST_STEM = 10;
  private static final int SHORTEST_STEM = 2;

  /** More characters between the place and what a works makes are more than its name. */
  private static final int LONGEST_FACTORY_STEM = 3;

  /** Characters that say something of a works and are in no name of one. */
  private static final String DESCRIBING = "最大小多少新老旧原前后内外称袭击俄乌美日韩英法德某些座家间个处此种";

  /** The last characters of the endings, so that most of a text is passed over. */
  private static final String LAST = "行社所厂";

  private static final char AND = '和';

  /** More characters between the place and 和 are another name. */
  private static final int LONGEST_BEFORE_AND = 2;

  /** Stand before names, and in no beginning of one. */
  private static final String LEADING = "由与对向据经请";

  private static final List<String> PARTNERSHIPS = List.of("(特殊普通合伙)", "(普通合伙)", "(有限合伙)");

  private final Lexicon lexicon = Lexicon.bundled();
  private final DiscoveryWords words;
  private final Places places;
  private final CompanyNaming names;

  public FindByEnding(DiscoveryWords words, Places places, CompanyNaming names) {
    this.words = words;
    this.places = places;
    this.names = names;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.ADDS, Change.DROPS);
  }

  @Override
  public void apply(Draft draft) {
    for (ArticleText.Field field : draft.article().fields()) {
      NormalizedText text = field.text();
      for (int end = SHORTEST_STEM + 3; end <= text.length(); end++) {
        if (LAST.indexOf(text.charAt(end - 1)) < 0) {
          continue;
        }
        int bank = lexicon.longestBefore(text, end, Role.LOCAL_BANK);
        int factory = lexicon.longestBefore(text, end, Role.FACTORY);
        int ending =
            Math.max(Math.max(bank, factory), lexicon.longestBefore(text, end, Role.PRACTICE));
        if (ending > 0 && !goesOn(text, ending, end)) {
          int start = factory >= 0 ? factoryStart(text, ending) : start(text, ending, bank >= 0);
          find(field, start, end, draft);
        }
      }
    }
  }

  /** Whether a longer ending begins at the same place: 农村信用社|联合社. */
  private boolean goesOn(NormalizedText text, int ending, int end) {
    return lexicon.longestFrom(text, ending, text.length(), Role.LOCAL_BANK) > end;
  }

  private int start(NormalizedText text, int ending, boolean bank) {
    int start = bank ? placeBefore(text, ending) : -1;
    return start < 0 ? coinedBefore(text, ending) : start;
  }

  /**
   * Where a works' name begins, behind a mark or a word that is in no name: a place or none, and
   * two or three characters that are a name or no words at all (黔安|化工厂, but not 最大|炼油厂); else -1.
   */
  private int factoryStart(NormalizedText text, int ending) {
    int from = boundaryBefore(text, ending);
    int place = places.endOf(text, from, ending);
    int stem = place > 0 ? place : from;
    int length = ending - stem;
    if (length < SHORTEST_STEM || length > LONGEST_FACTORY_STEM) {
      return -1;
    }
    String own = text.substring(stem, ending);
    boolean coined = names.isCoined(own) && own.chars().noneMatch(c -> DESCRIBING.indexOf(c) >= 0);
    return coined || DictionaryWords.isName(own) ? from : -1;
  }

  /**
   * @param start where the name begins; negative for none
   */
  private void find(ArticleText.Field field, int start, int formEnd, Draft draft) {
    if (start < 0) {
      return;
    }
    NormalizedText text = field.text();
    int end = formEnd;
    for (String form : PARTNERSHIPS) {
      end = text.startsWith(form, formEnd) ? formEnd + form.length() : end;
    }
    Span span = field.span(start, end);
    List<Mention> covered = draft.mentions().overlapping(span);
    if (covered.stream().anyMatch(mention -> !mayReplace(mention, span))) {
      return;
    }
    String objection = names.objection(field, start, end, covered);
    if (objection != null) {
      draft.trace().declined(span, () -> objection);
    } else {
      draft
          .mentions()
          .put(
              names.mention(field, start, end, List.of(), FindLegalNames.METHOD, CONFIDENCE),
              "ends as only firms' names do");
    }
  }

  /** Where a place begins that a bank's name may begin with, the leftmost one; -1 without any. */
  private int placeBefore(NormalizedText text, int ending) {
    int from = ending;
    while (from > 0
        && ending - from < LONGEST_STEM
        && text.isHan(from - 1)
        && !breaks(text, from)) {
      from--;
    }
    for (int at = from; at <= ending - SHORTEST_STEM; at++) {
      int end = places.endOf(text, at, ending);
      if (end > 0) {
        int and = text.substring(end, ending).indexOf(AND);
        return and > LONGEST_BEFORE_AND ? -1 : at;
      }
    }
    return -1;
  }

  /** Whether a word ends there that cannot stand inside a bank's name; 和 may (盘州|万和|村镇银行). */
  private boolean breaks(NormalizedText text, int end) {
    int length = words.breakBefore(text, end);
    return length > 1
        || (length == 1 && text.charAt(end - 1) != AND && !places.endsAt(text, end, 0));
  }

  /** Where a coined name or one that is known begins behind a mark or a break; -1 without any. */
  private int coinedBefore(NormalizedText text, int ending) {
    int from = boundaryBefore(text, ending);
    if (ending - from == LONGEST_STEM && text.isHan(from - 1)) {
      return -1;
    }
    if (ending - from > SHORTEST_STEM && LEADING.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return ending - from >= SHORTEST_STEM
            && (names.isCoined(text.substring(from, ending))
                || names.endOfKnown(text, from, ending) == ending)
        ? from
        : -1;
  }

  /** Where Han characters begin of which no word ends that cannot stand inside a name. */
  private int boundaryBefore(NormalizedText text, int ending) {
    int from = ending;
    while (from > 0
        && ending - from < LONGEST_STEM
        && text.isHan(from - 1)
        && (words.breakBefore(text, from) == 0 || places.endsAt(text, from, 0))) {
      from--;
    }
    return from;
  }

  private static boolean mayReplace(Mention mention, Span name) {
    return name.contains(mention)
        && !name.is(mention)
        && mention.end() < name.end()
        && mention.rules() != NamingRules.UNIVERSITY;
  }
}
