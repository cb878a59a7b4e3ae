package io.trihelix.recognize.discover;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Mentions;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.recognize.words.DictionaryWords;
import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds companies that no gazetteer knows by their full legal names.
 *
 * <ol>
 *   <li>A legal form (有限公司) ends the name. Its left boundary is a mark of punctuation, a word that
 *       cannot stand inside a name, or else the place or the known company that the name begins
 *       with, the leftmost one; a name that goes on for too long without any is dropped.
 *   <li>A known name with further words and a legal form is another company (联通 and 联通数据智能有限公司):
 *       the new mention replaces those that it covers.
 *   <li>So is a known name with a place and words of trade and 公司 (国网浙江慈溪供电公司): the company of a
 *       group in that place, which news names without a legal form.
 * </ol>
 *
 * Thread-safe.
 */
public final class FindLegalNames implements Stage {
  public static final String NAME = "legal-names";
  public static final String METHOD = "full-name";

  /** Of 45 read in news and in development texts 42 had the right boundaries (docs/quality.md). */
  private static final double CONFIDENCE = 0.93;

  private static final int LONGEST_STEM = 26;
  private static final int LONGEST_UNBOUNDED_STEM = 12;
  private static final int LONGEST_LOCAL = 18;

  /** 某展示用品有限公司 names nobody. */
  private static final char SOME = '某';

  /** What is shorter behind an address is no name. */
  private static final int SHORTEST_BEHIND = 4;

  /** Behind these, and a number, an address ends. */
  private static final String NUMBERED = "号室弄栋幢楼层座";

  /** Behind these an address may end. */
  private static final String QUARTERS = "区县镇乡村路街道园厦城";

  private final DiscoveryWords words;
  private final Places places;

  /** Lead to a place and are no beginning of a name. */
  private static final String LEADING = "由与对向据经请从为给被让将";

  /** So many characters before the legal form are a name without what leads to it; 经纬 is one. */
  private static final int SHORTEST_LED = 3;

  private final CompanyNaming names;

  public FindLegalNames(DiscoveryWords words, Places places, CompanyNaming names) {
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
      for (int end = 4; end <= text.length(); end++) {
        char last = text.charAt(end - 1);
        if (last == '司' && text.charAt(end - 2) == '公') {
          find(field, end, draft);
        } else if ((last == ')' || last == '业') && isPartnership(text, end)) {
          find(field, end, draft);
        }
      }
    }
  }

  /** Whether a partnership's form ends there, the longest that does. */
  private boolean isPartnership(NormalizedText text, int end) {
    return words.formStart(text, end) >= 0 && !text.startsWith("(有限合伙)", end);
  }

  private void find(ArticleText.Field field, int end, Draft draft) {
    NormalizedText text = field.text();
    int form = words.formStart(text, end);
    boolean local = form < 2;
    int start = local ? localCompanyStart(text, end - 2) : startOf(field, form, draft.mentions());
    if (start < 0 || (!local && start == form)) {
      return;
    }
    Span span = field.span(start, end);
    String objection =
        text.neighbour(start - 1) == SOME
            ? "some company's, whose name is not told"
            : names.objectionToFullName(field, start, end);
    if (objection != null) {
      draft.trace().declined(span, () -> objection);
    } else if (draft.mentions().overlapping(span).stream()
        .noneMatch(other -> span.is(other) || !span.contains(other))) {
      draft
          .mentions()
          .put(
              names.fullName(field, start, end, METHOD, CONFIDENCE),
              local ? "a known company, a place and 公司" : "ends with a legal form");
    }
  }

  /**
   * Where the name of a group's company in some place begins, which ends at {@code limit} but for
   * 公司; -1 if none does.
   */
  private int localCompanyStart(NormalizedText text, int limit) {
    int from = limit;
    while (from > 0 && limit - from < LONGEST_LOCAL && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    for (int at = from; at < limit; at++) {
      int known = names.endOfKnown(text, at, limit);
      if (known > 0 && isLocal(text, known, limit)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether there are a place, or several, and else only words of trade. */
  private boolean isLocal(NormalizedText text, int from, int to) {
    for (int at = from; at < to; at++) {
      int rest = places.endOf(text, at, to);
      for (int next = rest; next > 0; next = places.endOf(text, next, to)) {
        rest = next;
      }
      if (rest > 0
          && words.isTrade(text.substring(from, at))
          && words.isTrade(text.substring(rest, to))) {
        return true;
      }
    }
    return false;
  }

  private int startOf(ArticleText.Field field, int form, Mentions mentions) {
    NormalizedText text = field.text();
    int start = form;
    int brackets = 0;
    while (start > 0 && form - start < LONGEST_STEM) {
      char c = text.charAt(start - 1);
      brackets += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (brackets < 0 || !isNameCharacter(c, text, start - 1)) {
        break;
      }
      int length = brackets == 0 ? words.breakBefore(text, start) : 0;
      // 都 of 成都 breaks nothing.
      if (length > 0
          && !(length == 1 && (standsInName(text, start) || places.endsAt(text, start, 0)))) {
        break;
      }
      start--;
    }
    if (form - start >= LONGEST_STEM) {
      return -1;
    }
    if (isLead(text, start, form)) {
      start++;
    }
    boolean unbounded = form - start > LONGEST_UNBOUNDED_STEM;
    int begin = nameStart(field, start, form, mentions);
    return begin == start && unbounded && places.endOf(text, start, form) < 0 ? -1 : begin;
  }

  /** 由 in 由某某公司承建 leads to the name, unless it begins a word (由来) or little is left without it. */
  private static boolean isLead(NormalizedText text, int start, int form) {
    return form - start > SHORTEST_LED
        && LEADING.indexOf(text.charAt(start)) >= 0
        && IntStream.rangeClosed(start + 2, Math.min(form, start + DictionaryWords.LONGEST))
            .noneMatch(end -> DictionaryWords.contains(text.substring(start, end)));
  }

  /** 和 in 北京和某某 may stand inside the name: a place before it, none behind it. */
  private boolean standsInName(NormalizedText text, int end) {
    return "和同与及多至正之".indexOf(text.charAt(end - 1)) >= 0
        && places.endsAt(text, end - 1, 0)
        && places.endOf(text, end, text.length()) < 0;
  }

  /** The leftmost place or known company that the name may begin with; {@code from} without any. */
  private int nameStart(ArticleText.Field field, int from, int form, Mentions mentions) {
    NormalizedText text = field.text();
    int begin = from;
    // Another company's full form, or an official's, ends before this name.
    for (Mention mention : mentions.overlapping(field.span(from, form))) {
      int end = text.offsetOf(mention.end());
      if (end <= form - 2
          && mention.rules() == NamingRules.COMPANY
          && (mention.surface().endsWith("集团") || mention.surface().endsWith("公司"))
          && !words.isTrade(text.substring(end, form))) {
        begin = Math.max(begin, end);
      }
    }
    int brackets = 0;
    for (int at = begin; at < form - 2; at++) {
      char c = text.charAt(at);
      brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (brackets > 0) {
        continue;
      }
      int end = places.endOf(text, at, form);
      if (end > 0 && end < form && !cutsWord(text, at, begin)) {
        return lastOfAddress(text, at, form);
      }
      Mention known = mentions.startingAt(field.field(), text.originalStart(at));
      if (known != null && known.rules() == NamingRules.COMPANY) {
        return at;
      }
    }
    return begin;
  }

  /** A place in the middle of a name (某某海南 in 三亚某某海南有限公司) is none that it begins with. */
  private boolean cutsWord(NormalizedText text, int at, int begin) {
    // 对 in 对山东某某公司 is no part of the name.
    if (at - begin == 1 && LEADING.indexOf(text.charAt(begin)) >= 0) {
      return false;
    }
    // Two or three characters before the place are as likely a name's own as what leads to it.
    return at > begin
        && at - begin <= 3
        && begin > 0
        && !Character.isLetterOrDigit(text.charAt(begin - 1));
  }

  /**
   * 某省某市某区 before 某市某某公司 is an address; the name begins behind it. So it does behind the number of
   * a house, and behind a street or quarter if a place begins there (合肥市高新区|安徽某某公司).
   */
  private int lastOfAddress(NormalizedText text, int start, int limit) {
    int begin = start;
    for (int end = start + 2; end <= limit - SHORTEST_BEHIND; end++) {
      char last = text.charAt(end - 1);
      if (NUMBERED.indexOf(last) >= 0
          ? Character.isDigit(text.charAt(end - 2))
          : QUARTERS.indexOf(last) >= 0
              && places.endOf(text, end, limit) > 0
              && places.endOf(text, end, limit) < limit) {
        begin = end;
      }
    }
    if (begin > start) {
      return begin;
    }
    int at = start;
    for (int end = places.endOf(text, at, limit); end > 0; end = places.endOf(text, at, limit)) {
      at = end;
      char last = text.charAt(end - 1);
      if ((last == '区' || last == '县') && places.endOf(text, end, limit) > 0) {
        begin = end;
      }
    }
    return begin;
  }

  private static boolean isNameCharacter(char c, NormalizedText text, int at) {
    return Character.isLetterOrDigit(c)
        || c == '·'
        || c == '('
        || c == ')'
        || c == '&'
        || (c == ' '
            && Han.isAlphabetic(text.neighbour(at - 1))
            && Han.isAlphabetic(text.neighbour(at + 1)));
  }
}
