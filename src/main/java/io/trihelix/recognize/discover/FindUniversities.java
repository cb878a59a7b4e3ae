package io.trihelix.recognize.discover;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.Entity;
import io.trihelix.model.EntityKind;
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
import io.trihelix.recognize.name.DiscoveredName;
import io.trihelix.recognize.name.NameParser;
import io.trihelix.recognize.veto.LongerNames;
import io.trihelix.recognize.words.DictionaryWords;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
public final class FindUniversities implements Stage {
  public static final String NAME = "universities";
  static final String METHOD = "structure";

  /** An estimate: what was read of them in development was right, but there were few. */
  private static final double CONFIDENCE = 0.85;

  private static final String CHINA = "中国";
  private static final int LONGEST_CORE = 2;
  private static final int LONGEST = 18;

  private final DiscoveryWords words;
  private final Places places;
  private final LongerNames longerNames;
  private final Map<String, Entity> known = new HashMap<>();
  private final TextNormalizer normalizer;
  private final EntityKind kind;

  /**
   * @param kind of the universities that the gazetteer does not know
   */
  public FindUniversities(
      EntityKind kind,
      Gazetteer gazetteer,
      NameParser parser,
      LongerNames longerNames,
      TextNormalizer normalizer) {
    this.words = parser.words();
    this.places = parser.places();
    this.longerNames = longerNames;
    this.normalizer = normalizer;
    this.kind = kind;
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (entry.entity().rules() == NamingRules.UNIVERSITY) {
        for (SurfaceForm form : entry.forms()) {
          known.putIfAbsent(normalizer.key(form.text()), entry.entity());
        }
      }
    }
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
    // All are looked for before any is placed: one says nothing of its neighbour.
    var found = new ArrayList<Mention>();
    for (ArticleText.Field field : draft.article().fields()) {
      NormalizedText text = field.text();
      for (int end = 4; end <= text.length(); end++) {
        if (text.charAt(end - 1) == '学' && text.charAt(end - 2) == '大') {
          Mention name = at(field, end, draft.mentions());
          if (name != null) {
            found.add(name);
          }
        }
      }
    }
    found.forEach(name -> draft.mentions().put(name, "a place abroad, words of study and 大学"));
  }

  /** The name that ends there, or null. */
  private Mention at(ArticleText.Field field, int end, Mentions mentions) {
    NormalizedText text = field.text();
    // What ends there mostly belongs to a mention already.
    if (!mentions.isFree(field.span(end - 1, end)) || !longerNames.isNameEnd(text, end - 2, end)) {
      return null;
    }
    int start = startOf(text, end);
    if (start < 0) {
      return null;
    }
    Span span = field.span(start, end);
    Mention before = mentions.endingAt(field.field(), span.start());
    boolean isFaculty = before != null && before.rules() == NamingRules.UNIVERSITY;
    if (isFaculty
        || mentions.overlapping(span).stream()
            .anyMatch(other -> other.rules() != NamingRules.CITY || other.end() > span.end())) {
      return null;
    }
    String key = normalizer.key(span.surface());
    Entity entity = known.get(key);
    DiscoveredName name =
        entity != null
            ? new DiscoveredName(entity.id(), entity.name())
            : DiscoveredName.of(kind, key, span.surface());
    return span.mention(name.id(), kind, name.name(), METHOD, CONFIDENCE);
  }

  /** Where the place stands with which the longest name that ends there begins; -1 for no name. */
  private int startOf(NormalizedText text, int end) {
    int start = -1;
    for (int at = end - 4; at >= Math.max(0, end - LONGEST); at--) {
      if (!isNameCharacter(text, at) || words.breakBefore(text, at + 1) > 1) {
        break;
      }
      int place = places.endOf(text, at, end - 2);
      if (place > 0 && words.isNoSchool(text.substring(place, end))) {
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

  /** 南大学 in 湖南大学 begins with no place. */
  private static boolean startsWord(NormalizedText text, int at) {
    return at == 0 || !DictionaryWords.crosses(text, at) || !isNameCharacter(text, at - 1);
  }

  private static boolean isNameCharacter(NormalizedText text, int at) {
    return text.isHan(at) || text.neighbour(at) == '·';
  }
}
