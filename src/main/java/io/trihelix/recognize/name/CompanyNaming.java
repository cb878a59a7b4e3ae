package io.trihelix.recognize.name;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.Entity;
import io.trihelix.model.EntityKind;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextNormalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells which company a discovered name means.
 *
 * <ol>
 *   <li>A name that without legal form and place is a known one is the known company's; so is one
 *       that the tagger finds where a form of only one company stands that needs its context.
 *   <li>A longer name that the tagger finds around a known company's is that company's, too, unless
 *       a legal form tells that it is another's: nothing else would confirm that it is, and the
 *       known company's mention would be lost.
 *   <li>The core, of which the id of others is made, is the normalised name without legal form,
 *       without places in brackets, and without the Chinese place that it begins with if what is
 *       left then is a coined name and no common words (杭州某某科技, but not 杭州城市建设).
 * </ol>
 *
 * Thread-safe.
 */
public final class CompanyNaming {
  private static final int LONGEST_KNOWN = 10;
  private static final int LEAST_USUAL = 4;
  private static final String CHINA = "中国";
  private static final String COMPANY = "公司";
  private static final String GROUP = "集团";

  /** The legal form of all that is listed on the mainland. */
  private static final String BY_SHARES = "股份有限公司";

  private static final Pattern LISTED = Pattern.compile("company:(sse|szse|bse)-");
  private static final List<String> FINANCE = List.of("银行", "保险", "人寿", "财险", "证券", "基金", "信托");
  private static final int LEAST_LISTED = 3;
  private static final int LEAST_CONTRACTED = 6;

  /** The method of mentions that only the words beside them tell. */
  private static final String BY_CONTEXT = "context";

  private final NameParser parser;
  private final DiscoveryWords words;
  private final Places places;
  private final TextNormalizer normalizer;
  private final Gazetteer gazetteer;
  private final EntityKind kind;
  private final NameObjections objections;
  private final Map<String, Entity> known = new HashMap<>();
  // Forms that only context tells from something else; null for those that several companies have.
  private final Map<String, Entity> doubtful = new HashMap<>();

  /**
   * @param kind of the companies that the gazetteer does not know
   */
  public CompanyNaming(
      EntityKind kind, Gazetteer gazetteer, NameParser parser, TextNormalizer normalizer) {
    this.parser = parser;
    this.words = parser.words();
    this.places = parser.places();
    this.normalizer = normalizer;
    this.gazetteer = gazetteer;
    this.kind = kind;
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (entry.entity().rules() == NamingRules.COMPANY) {
        for (SurfaceForm form : entry.forms()) {
          if (form.aliasClass() == AliasClass.UNIQUE
              || (form.aliasClass() != AliasClass.NEVER_ALONE
                  && form.text().equals(entry.entity().name()))) {
            known.putIfAbsent(normalizer.key(form.text()), entry.entity());
          } else if (form.aliasClass() != AliasClass.NEVER_ALONE) {
            addDoubtful(normalizer.key(form.text()), entry.entity());
          }
        }
      }
    }
    objections =
        new NameObjections(
            words, places, name -> knownBy(name) != null, name -> doubtful.get(name) != null);
  }

  private void addDoubtful(String key, Entity entity) {
    if (!doubtful.containsKey(key)) {
      doubtful.put(key, entity);
    } else if (!entity.equals(doubtful.get(key))) {
      doubtful.put(key, null);
    }
  }

  /** What speaks against a full name from begin to end of the normalised text; null if nothing. */
  public String objectionToFullName(ArticleText.Field field, int begin, int end) {
    String name = field.text().substring(begin, end);
    String whole = words.withoutForm(name);
    String rest = places.without(whole);
    if (whole.length() < 3) {
      return "too short for a full name";
    }
    if (words.isNoBeginning(name)) {
      return "begins as no company's name does";
    }
    return words.brand(rest).length() < 2 && rest.equals(whole)
        ? "nothing but words of trade"
        : null;
  }

  /** The mention of the company whose full name stands from begin to end of the normalised text. */
  public Mention fullName(
      ArticleText.Field field, int begin, int end, String method, double confidence) {
    Span span = field.span(begin, end);
    String whole = words.withoutForm(field.text().substring(begin, end));
    String rest = places.without(whole);
    String core = parser.isCoined(words.brand(rest)) ? rest : whole;
    Entity entity = knownBy(whole);
    entity = entity != null ? entity : knownBy(rest);
    if (entity == null && field.text().substring(begin, end).endsWith(BY_SHARES)) {
      entity = listedAs(rest.isEmpty() ? whole : rest);
    }
    DiscoveredName meant =
        entity != null
            ? new DiscoveredName(entity.id(), entity.name())
            : discovered(span.surface(), core);
    return span.mention(meant.id(), kind, meant.name(), method, confidence);
  }

  /**
   * What speaks against a company's name of any form from begin to end of the normalised text; null
   * if nothing.
   *
   * @param covered what else was recognised there
   */
  public String objection(ArticleText.Field field, int begin, int end, List<Mention> covered) {
    return objections.to(field, begin, end, covered);
  }

  /**
   * The mention of the company whose name stands from begin to end of the normalised text.
   *
   * @param covered what else was recognised there
   */
  public Mention mention(
      ArticleText.Field field,
      int begin,
      int end,
      List<Mention> covered,
      String method,
      double confidence) {
    Span span = field.span(begin, end);
    DiscoveredName meant = meant(field.text().substring(begin, end), span.surface(), covered);
    return span.mention(meant.id(), kind, meant.name(), method, confidence);
  }

  /**
   * Where the longest form of a known company that begins at {@code start} ends, forms that need
   * their context among them; -1 if none begins there.
   */
  public int endOfKnown(NormalizedText text, int start, int limit) {
    for (int end = Math.min(limit, start + LONGEST_KNOWN); end >= start + 2; end--) {
      String form = text.substring(start, end);
      if (known.containsKey(form) || doubtful.containsKey(form)) {
        return end;
      }
    }
    return -1;
  }

  /** Whether the gazetteer knows the company that is meant. */
  public boolean isListed(Mention mention) {
    return isKnown(mention.entityId());
  }

  /** Whether a company is known by the normalised name, if only in some context. */
  public boolean isKnownName(String name) {
    return knownBy(name) != null || doubtful.containsKey(name);
  }

  /** Whether the normalised name ends as only firms' and groups' names do: 有限公司, 公司, 集团. */
  public boolean hasFirmEnding(String name) {
    return words.hasForm(name) || name.endsWith(COMPANY) || name.endsWith(GROUP);
  }

  /** What is left of the normalised name without its places, words of trade and legal form. */
  public String brand(String name) {
    String core = words.withoutForm(name);
    core = core.endsWith(COMPANY) ? core.substring(0, core.length() - COMPANY.length()) : core;
    return words.brand(places.without(core));
  }

  /** Whether the whole is the name of a place that a company's own name does not begin with. */
  public boolean isPlaceBefore(String text) {
    return places.isMadeOf(text) && !text.equals(CHINA);
  }

  private boolean isKnown(String entityId) {
    return gazetteer.entry(entityId) != null;
  }

  private DiscoveredName meant(String name, String surface, List<Mention> covered) {
    String whole = words.withoutForm(name);
    String rest = places.without(whole);
    String brand = words.brand(rest);
    Entity entity = knownBy(whole);
    entity = entity != null ? entity : knownBy(rest);
    entity = entity != null ? entity : doubtful.get(name);
    if (entity != null) {
      return new DiscoveredName(entity.id(), entity.name());
    }
    if (!words.hasForm(name)) {
      for (Mention mention : covered) {
        String part = normalizer.key(mention.surface());
        if (mention.rules() == NamingRules.COMPANY
            && !isOtherBeside(name, part, mention)
            && (isPartOf(name, part) || (isKnown(mention.entityId()) && isDistinct(part)))) {
          return new DiscoveredName(mention.entityId(), mention.name());
        }
      }
    }
    String core = parser.isCoined(brand) ? rest : whole;
    return discovered(surface, core);
  }

  /** A name of which nothing is left without its places and forms is what stands there. */
  private DiscoveredName discovered(String surface, String core) {
    String own = core.isBlank() ? normalizer.key(surface) : core;
    String name = shortName(surface, usual(surface, own));
    return DiscoveredName.of(kind, own, name.isBlank() ? surface : name);
  }

  /**
   * What a company is usually called: its whole name, if that has no form (上海宝鼎); else the name
   * without the form (鲸岚科技), and without words of kind if four characters or more are left
   * (鑫芯半导体|科技, 创联万网|信息技术).
   */
  private String usual(String surface, String own) {
    String name = normalizer.key(surface);
    boolean full = words.hasForm(name);
    if (!full && !name.endsWith(COMPANY)) {
      return name;
    }
    NameParts parts = parser.parse(NamingRules.COMPANY, surface);
    if (own.startsWith(parts.core()) && parts.core().length() >= LEAST_USUAL) {
      return parts.core();
    }
    return full || !own.startsWith(parts.spelled()) ? own : parts.spelled();
  }

  /**
   * Whether words of trade behind a form that has other meanings too make it another company's:
   * 云顶|生物 is not 云顶.
   */
  private boolean isOtherBeside(String name, String known, Mention mention) {
    return mention.method().equals(BY_CONTEXT)
        && name.length() > known.length() + 1
        && name.startsWith(known)
        && words.isTrade(name.substring(known.length()))
        && !words.isPart(name.substring(known.length()));
  }

  /** Whether this tells a company by itself, also inside a longer name: 进出口银行 and 土耳其航空 do not. */
  private boolean isDistinct(String known) {
    return !words.isGeneric(places.without(known));
  }

  /**
   * Whether the name says no more than where the known company is, or which part of it is meant.
   */
  private boolean isPartOf(String name, String known) {
    int at = name.indexOf(known);
    return at >= 0
        && places.isMadeOf(name.substring(0, at))
        && words.isPart(name.substring(at + known.length()));
  }

  /**
   * Whether the name is of Han characters and holds more than places, words of trade and common
   * words.
   */
  public boolean isCoined(String name) {
    String brand = brand(name);
    return brand.length() >= 2
        && Han.isAll(name)
        && !words.isCommon(brand)
        && !words.isNoBeginning(name)
        && !words.isNoEnding(name);
  }

  /** The known company whose name this is, but for words of kind that end it (集团, 科技). */
  private Entity knownBy(String core) {
    Entity entity = known.get(core);
    for (int end = core.length() - 1; entity == null && end >= 2; end--) {
      if (words.isKind(core.substring(end))) {
        entity = known.get(core.substring(0, end));
      }
    }
    return entity;
  }

  /**
   * The listed company whose short name is made of a full one: its beginning, with words of trade
   * left out behind it (星网锐捷|通讯), or its first and its last two characters (华明|电力|装备). Houses of
   * finance have sisters that are called so; of those nothing is said.
   */
  private Entity listedAs(String core) {
    for (int end = core.length() - 2; end >= LEAST_LISTED; end--) {
      Entity entity = known.get(core.substring(0, end));
      String rest = core.substring(end);
      if (isListed(entity) && words.isTrade(rest) && !isOfFinance(rest)) {
        return entity;
      }
    }
    if (core.length() < LEAST_CONTRACTED || isOfFinance(core)) {
      return null;
    }
    Entity entity = known.get(core.substring(0, 2) + core.substring(core.length() - 2));
    return isListed(entity) ? entity : null;
  }

  private static boolean isListed(Entity entity) {
    return entity != null && LISTED.matcher(entity.id()).lookingAt();
  }

  private static boolean isOfFinance(String name) {
    return FINANCE.stream().anyMatch(name::contains);
  }

  /** The core as it is written in the text. */
  private String shortName(String surface, String core) {
    int at = normalizer.key(surface).indexOf(core);
    NormalizedText text = normalizer.normalize(surface);
    return at < 0
        ? core
        : surface.substring(text.originalStart(at), text.originalEnd(at + core.length())).strip();
  }
}
