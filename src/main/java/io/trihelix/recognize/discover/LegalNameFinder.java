package io.trihelix.recognize.discover;

import io.trihelix.model.EntityType;
import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
public final class LegalNameFinder implements MentionExtender {
  public static final String METHOD = "full-name";

  /**
   * An estimate: of the full names read in development few were wrong, but they were not counted.
   */
  private static final double CONFIDENCE = 0.9;

  private static final int LONGEST_STEM = 26;
  private static final int LONGEST_UNBOUNDED_STEM = 12;
  private static final int LONGEST_LOCAL = 18;

  private final DiscoveryWords words;
  private final Places places;
  private final CompanyNaming names;

  LegalNameFinder(DiscoveryWords words, Places places, CompanyNaming names) {
    this.words = words;
    this.places = places;
    this.names = names;
  }

  @Override
  public List<Mention> extend(ArticleText article, List<Mention> found) {
    List<Mention> mentions = found;
    for (ArticleText.Field field : List.of(article.title(), article.body())) {
      NormalizedText text = field.text();
      for (int end = 4; end <= text.length(); end++) {
        if (text.charAt(end - 1) == '司' && text.charAt(end - 2) == '公') {
          mentions = extend(field, end, mentions);
        }
      }
    }
    return mentions;
  }

  private List<Mention> extend(ArticleText.Field field, int end, List<Mention> mentions) {
    NormalizedText text = field.text();
    int form = words.formStart(text, end);
    int start = form < 2 ? localCompanyStart(text, end - 2) : startOf(field, form, mentions);
    if (start < 0) {
      return mentions;
    }
    Mention name = names.mention(field, start, end, METHOD, CONFIDENCE);
    if (name == null || covers(mentions, name)) {
      return mentions;
    }
    var result = new ArrayList<Mention>(mentions.size() + 1);
    for (Mention mention : mentions) {
      if (!overlap(mention, name)) {
        result.add(mention);
      }
    }
    result.add(name);
    result.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    return result;
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

  /** Whether a mention reaches beyond the name, or is the name already. */
  private static boolean covers(List<Mention> mentions, Mention name) {
    return mentions.stream()
        .anyMatch(
            mention ->
                overlap(mention, name)
                    && (mention.end() > name.end()
                        || mention.start() < name.start()
                        || (mention.start() == name.start() && mention.end() == name.end())));
  }

  private static boolean overlap(Mention a, Mention b) {
    return a.field() == b.field() && a.start() < b.end() && b.start() < a.end();
  }

  private int startOf(ArticleText.Field field, int form, List<Mention> mentions) {
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
      if (length > 0 && !(length == 1 && standsInName(text, start))) {
        break;
      }
      start--;
    }
    if (form - start >= LONGEST_STEM) {
      return -1;
    }
    boolean unbounded = form - start > LONGEST_UNBOUNDED_STEM;
    int begin = nameStart(field, start, form, mentions);
    return begin == start && unbounded && places.endOf(text, start, form) < 0 ? -1 : begin;
  }

  /** 和 in 北京和某某 may stand inside the name: a place before it, none behind it. */
  private boolean standsInName(NormalizedText text, int end) {
    return "和同与及多至正之".indexOf(text.charAt(end - 1)) >= 0
        && places.endsAt(text, end - 1, 0)
        && places.endOf(text, end, text.length()) < 0;
  }

  /** The leftmost place or known company that the name may begin with; {@code from} without any. */
  private int nameStart(ArticleText.Field field, int from, int form, List<Mention> mentions) {
    NormalizedText text = field.text();
    int begin = from;
    // Another company's full form, or an official's, ends before this name.
    for (Mention mention : mentions) {
      int end = normalizedOffset(text, mention.end());
      if (mention.field() == field.field()
          && end > from
          && end <= form - 2
          && mention.type() == EntityType.COMPANY
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
      int here = at;
      if (mentions.stream()
          .anyMatch(
              mention ->
                  mention.field() == field.field()
                      && mention.type() == EntityType.COMPANY
                      && mention.start() == text.originalStart(here))) {
        return at;
      }
    }
    return begin;
  }

  /** A place in the middle of a name (某某海南 in 三亚某某海南有限公司) is none that it begins with. */
  private boolean cutsWord(NormalizedText text, int at, int begin) {
    // Two or three characters before the place are as likely a name's own as what leads to it.
    return at > begin
        && at - begin <= 3
        && begin > 0
        && !Character.isLetterOrDigit(text.charAt(begin - 1));
  }

  /** 某省某市某区 before 某市某某公司 is an address; the name begins behind it. */
  private int lastOfAddress(NormalizedText text, int start, int limit) {
    int begin = start;
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
        || (c == ' ' && text.neighbour(at - 1) < 0x2E80 && text.neighbour(at + 1) < 0x2E80);
  }

  private static int normalizedOffset(NormalizedText text, int originalEnd) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.originalStart(middle) < originalEnd) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
