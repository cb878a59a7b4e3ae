package io.trihelix.recognize.discover;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.Entity;
import io.trihelix.model.EntityType;
import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.recognize.name.DiscoveredName;
import io.trihelix.recognize.veto.LongerNames;
import io.trihelix.recognize.veto.WholeWords;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextNormalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds universities abroad that no gazetteer knows by their structure: a place, words of study,
 * 大学.
 *
 * <ol>
 *   <li>大学 ends a name if what stands before it is a place abroad with nothing but words of study
 *       (国立, 理工, 师范) and, beside those, up to {@link #LONGEST_CORE} other characters behind it
 *       (塔什干国立经济大学).
 *   <li>Those of China are all in the gazetteer; what looks like one more is a garbled name, which
 *       the linkers resolve. Colleges (学院) are as often faculties and bodies of surgeons.
 *   <li>Universities for the old, by correspondence and the like are none.
 * </ol>
 *
 * Thread-safe.
 */
final class UniversityFinder implements MentionExtender {
  static final String METHOD = "structure";

  /** An estimate: what was read of them in development was right, but there were few. */
  private static final double CONFIDENCE = 0.85;

  private static final String CHINA = "中国";
  private static final int LONGEST_CORE = 2;
  private static final int LONGEST = 18;

  private final DiscoveryWords words;
  private final Places places;
  private final LongerNames nestedNames;
  private final Map<String, Entity> known = new HashMap<>();
  private final TextNormalizer normalizer;

  UniversityFinder(
      Gazetteer gazetteer,
      DiscoveryWords words,
      Places places,
      LongerNames nestedNames,
      TextNormalizer normalizer) {
    this.words = words;
    this.places = places;
    this.nestedNames = nestedNames;
    this.normalizer = normalizer;
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (entry.entity().type() == EntityType.UNIVERSITY) {
        for (SurfaceForm form : entry.forms()) {
          known.putIfAbsent(normalizer.key(form.text()), entry.entity());
        }
      }
    }
  }

  @Override
  public List<Mention> extend(ArticleText article, List<Mention> found) {
    var added = new ArrayList<Mention>();
    for (ArticleText.Field field : List.of(article.title(), article.body())) {
      NormalizedText text = field.text();
      for (int end = 4; end <= text.length(); end++) {
        char last = text.charAt(end - 1);
        char before = text.charAt(end - 2);
        if (last == '学' && before == '大') {
          Mention name = at(field, end, found);
          if (name != null) {
            added.add(name);
          }
        }
      }
    }
    if (added.isEmpty()) {
      return found;
    }
    var result = new ArrayList<>(found);
    result.removeIf(mention -> added.stream().anyMatch(name -> overlap(mention, name)));
    result.addAll(added);
    result.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    return result;
  }

  /** The name that ends there, or null. */
  private Mention at(ArticleText.Field field, int end, List<Mention> found) {
    NormalizedText text = field.text();
    if (!nestedNames.isNameEnd(text, end - 2, end) || isKnown(field, end, found)) {
      return null;
    }
    int start = startOf(text, end);
    if (start < 0) {
      return null;
    }
    int from = text.originalStart(start);
    int to = text.originalEnd(end);
    for (Mention mention : found) {
      boolean overlaps =
          mention.field() == field.field() && mention.start() < to && from < mention.end();
      boolean isFaculty =
          mention.field() == field.field()
              && mention.end() == from
              && mention.type() == EntityType.UNIVERSITY;
      if (isFaculty || (overlaps && (mention.type() != EntityType.CITY || mention.end() > to))) {
        return null;
      }
    }
    String surface = text.original().substring(from, to);
    String key = normalizer.key(surface);
    Entity entity = known.get(key);
    DiscoveredName name =
        entity != null
            ? new DiscoveredName(entity.id(), entity.name())
            : DiscoveredName.of(EntityType.UNIVERSITY, key, surface);
    return new Mention(
        field.field(),
        field.structure().paragraphAt(from),
        field.structure().sentenceAt(from),
        from,
        to,
        surface,
        name.id(),
        EntityType.UNIVERSITY,
        name.name(),
        METHOD,
        CONFIDENCE,
        0,
        false,
        false);
  }

  /** Whether what ends there belongs to a mention already, as it mostly does. */
  private static boolean isKnown(ArticleText.Field field, int end, List<Mention> found) {
    int last = field.text().originalEnd(end) - 1;
    for (Mention mention : found) {
      if (mention.field() == field.field() && mention.start() <= last && last < mention.end()) {
        return true;
      }
    }
    return false;
  }

  /** Where the place stands with which the longest name that ends there begins; -1 for no name. */
  private int startOf(NormalizedText text, int end) {
    int start = -1;
    for (int at = end - 4; at >= Math.max(0, end - LONGEST); at--) {
      if (!isNameCharacter(text.charAt(at)) || words.breakBefore(text, at + 1) > 1) {
        break;
      }
      int place = places.endOf(text, at, end - 2);
      if (place > 0 && isNoSchool(text.substring(place, end))) {
        return -1;
      }
      if (place > 0
          && fits(text, place, end - 2)
          && startsWord(text, at)
          && places.isAbroad(text, at, end - 2)
          && !text.startsWith(CHINA, at)) {
        start = at;
      }
    }
    return start;
  }

  private boolean fits(NormalizedText text, int from, int to) {
    int other = 0;
    boolean study = false;
    int at = from;
    while (at < to) {
      int length = words.studyWord(text, at, to);
      study |= length > 0;
      other += length > 0 ? 0 : 1;
      if (length == 0 && words.breakBefore(text, at + 1) > 0) {
        return false;
      }
      at += Math.max(1, length);
    }
    return other == 0 || (study && other <= LONGEST_CORE);
  }

  private boolean isNoSchool(String name) {
    return words.isNoSchool(name);
  }

  /** 南大学 in 湖南大学 begins with no place. */
  private static boolean startsWord(NormalizedText text, int at) {
    return at == 0 || !WholeWords.crosses(text, at) || !isNameCharacter(text.neighbour(at - 1));
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || c == '·';
  }

  private static boolean overlap(Mention a, Mention b) {
    return a.field() == b.field() && a.start() < b.end() && b.start() < a.end();
  }
}
