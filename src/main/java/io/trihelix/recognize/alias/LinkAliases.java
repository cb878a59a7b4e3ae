package io.trihelix.recognize.alias;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Mentions;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.NameEdges;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.recognize.name.Ending;
import io.trihelix.recognize.tagger.CorrectByTagger;
import io.trihelix.recognize.words.DictionaryWords;
import io.trihelix.recognize.words.Syllables;
import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextNormalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links the short names that an article introduces itself, in any article.
 *
 * <ol>
 *   <li>Behind a company or university, a name in brackets that the text calls its short name
 *       (以下简称“群核”) means it wherever it stands in the article; without such words, only a name that
 *       is a form, the pinyin or the initials of the entity's own names.
 *   <li>A full name that no gazetteer knows means what the short name in its brackets means:
 *       杭州群核信息技术有限公司 in 杭州群核信息技术有限公司(以下简称“群核科技”).
 *   <li>A company's name without 科技 or 有限公司 means it too, if three characters or more are left that
 *       are no common word and begin with no place; so does what is left of the full name of one
 *       that no gazetteer knows without its place (鲸岚科技 of 杭州鲸岚科技有限公司).
 *   <li>Never taken for names: 公司, 该公司 and other common words, places, names of others.
 * </ol>
 *
 * Thread-safe.
 */
public final class LinkAliases implements Stage {
  public static final String NAME = "aliases";

  private static final String METHOD = "document";
  private static final double SAID_CONFIDENCE = 0.93;
  private static final double IMPLIED_CONFIDENCE = 0.85;
  private static final int LEAST_CORE = 3;
  private static final int LONGEST_FULL_NAME = 30;
  private static final int LONGEST_PLACE = 5;
  private static final List<String> FULL_NAME_ENDINGS = List.of("公司", "集团", "大学", "学院");
  private static final List<String> CORE_ENDINGS = List.of("科技", "技术", "有限公司");
  private static final List<String> ABOVE_PLACES = List.of("中国", "中华", "国家", "全国");

  private final Lexicon lexicon = Lexicon.bundled();
  private final Gazetteer gazetteer;
  private final TextNormalizer normalizer;
  private final Places places;
  // Every form of any entity.
  private final Set<String> forms = new HashSet<>();

  public LinkAliases(Gazetteer gazetteer, Places places, TextNormalizer normalizer) {
    this.gazetteer = gazetteer;
    this.places = places;
    this.normalizer = normalizer;
    for (GazetteerEntry entry : gazetteer.entries()) {
      entry.forms().forEach(form -> forms.add(normalizer.key(form.text())));
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
    var aliases = new HashMap<String, Alias>();
    Mentions mentions = draft.mentions();
    List<Mention> found = mentions.all();
    for (ArticleText.Field field : draft.article().fields()) {
      for (Introduction introduction : Introduction.in(field.text())) {
        learn(introduction, field, mentions, aliases);
      }
    }
    for (Mention mention : found) {
      learnCore(mention, aliases);
    }
    // Longer ones first: they may hold shorter ones.
    for (FormPlaces.Place place : FormPlaces.of(aliases.keySet(), draft.article())) {
      link(place, aliases.get(place.form()), mentions);
    }
  }

  /** What a short name means in this article; {@code entity} is null once two claim it. */
  private record Alias(Entity entity, double confidence, String because) {}

  private static void put(Map<String, Alias> aliases, String form, Alias alias) {
    aliases.merge(
        form,
        alias,
        (a, b) ->
            a.entity() != null && a.entity().id().equals(b.entity().id())
                ? (a.confidence() >= b.confidence() ? a : b)
                : new Alias(null, 0, ""));
  }

  private void learn(
      Introduction introduction,
      ArticleText.Field field,
      Mentions mentions,
      Map<String, Alias> aliases) {
    NormalizedText text = field.text();
    var inside = field.span(introduction.start(), introduction.end());
    var before = field.span(introduction.open() - 1, introduction.open());
    Mention named = only(mentions.overlapping(before));
    Mention shortNamed = only(mentions.overlapping(inside));
    String name = text.substring(introduction.start(), introduction.end()).strip();
    boolean guessed = shortNamed != null && CorrectByTagger.isGuess(shortNamed);
    if (named != null && named.end() == before.end() && (shortNamed == null || guessed)) {
      Entity entity = MentionedEntity.of(named, gazetteer);
      if ((guessed || mentions.isFree(inside))
          && !lexicon.isNoName(name)
          && !places.isPossible(name)
          && !isCommonWord(name)
          && (introduction.explicit() || isOwnName(name, entity))) {
        put(
            aliases,
            name,
            new Alias(
                entity,
                SAID_CONFIDENCE,
                "the article introduces the short name of " + named.surface()));
      }
    } else if (named != null
        && gazetteer.entry(named.entityId()) == null
        && introduction.explicit()
        && shortNamed != null
        && gazetteer.entry(shortNamed.entityId()) != null) {
      // What looked like a company of its own is the full name of one that is known.
      Span span = new Span(field, named.start(), named.end());
      Entity known = MentionedEntity.of(shortNamed, gazetteer);
      mentions.put(
          span.mention(known, METHOD, SAID_CONFIDENCE),
          "introduced with the known name " + shortNamed.surface());
    } else if (named == null
        && introduction.explicit()
        && shortNamed != null
        && inside.start() == shortNamed.start()
        && inside.end() == shortNamed.end()) {
      linkFullName(introduction.open(), name, shortNamed, field, mentions);
    }
  }

  private static Mention only(List<Mention> mentions) {
    return mentions.size() == 1 && mentions.get(0).rules() != NamingRules.CITY
        ? mentions.get(0)
        : null;
  }

  private static boolean isCommonWord(String name) {
    return name.length() == 2 && DictionaryWords.contains(name);
  }

  /** Whether a name given without words for it is one of the entity's own. */
  private boolean isOwnName(String name, Entity entity) {
    GazetteerEntry entry = gazetteer.entry(entity.id());
    if (entry == null) {
      return false;
    }
    for (SurfaceForm form : entry.forms()) {
      if (normalizer.key(form.text()).equals(name)) {
        return true;
      }
    }
    if (name.chars().anyMatch(c -> (c < 'a' || c > 'z') && c != ' ')) {
      return false;
    }
    String letters = name.replace(" ", "");
    Ending.Split split = Ending.split(entity.name(), entity.rules());
    return letters.length() > 2
        && (letters.equals(String.join("", Syllables.ofHan(split.core())))
            || letters.equals(initials(entity.nameEn())));
  }

  private static String initials(String name) {
    var initials = new StringBuilder();
    for (String word : name.split("[^A-Za-z]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  private void linkFullName(
      int end, String name, Mention shortNamed, ArticleText.Field field, Mentions mentions) {
    NormalizedText text = field.text();
    if (FULL_NAME_ENDINGS.stream().noneMatch(e -> text.startsWith(e, end - e.length()))) {
      return;
    }
    int first = end;
    while (first > 0
        && end - first < LONGEST_FULL_NAME
        && text.isHan(first - 1)
        && !NameEdges.instance().isParticle(text.charAt(first - 1))) {
      first--;
    }
    for (int start = first; start < end; start++) {
      boolean begins =
          startsWithPlace(text.substring(start, end)) || text.charAt(start) == name.charAt(0);
      if (begins
          && holdsInOrder(
              text.substring(start, end), Ending.split(name, shortNamed.rules()).core())) {
        var span = field.span(start, end);
        if (mentions.overlapping(span).stream()
            .allMatch(m -> m.rules() == NamingRules.CITY && span.contains(m))) {
          Entity entity = MentionedEntity.of(shortNamed, gazetteer);
          mentions.put(
              span.mention(entity, METHOD, SAID_CONFIDENCE),
              "full name of " + shortNamed.surface());
        }
        return;
      }
    }
  }

  private boolean startsWithPlace(String name) {
    for (String above : ABOVE_PLACES) {
      if (name.startsWith(above)) {
        return true;
      }
    }
    return places.mayBegin(name, LONGEST_PLACE);
  }

  private static boolean holdsInOrder(String name, String characters) {
    int at = 0;
    for (int i = 0; i < name.length() && at < characters.length(); i++) {
      if (name.charAt(i) == characters.charAt(at)) {
        at++;
      }
    }
    return at == characters.length();
  }

  private void learnCore(Mention mention, Map<String, Alias> aliases) {
    String surface = mention.surface();
    if (mention.rules() != NamingRules.COMPANY
        || surface.length() <= LEAST_CORE
        || CORE_ENDINGS.stream().noneMatch(surface::endsWith)) {
      return;
    }
    String name = normalizer.key(surface);
    if (gazetteer.entry(mention.entityId()) == null) {
      // Of a full name that no gazetteer knows, the usual one lacks place and form already.
      learnShortForm(normalizer.key(mention.name()), name, mention, aliases);
    }
    learnShortForm(Ending.split(name, NamingRules.COMPANY).core(), name, mention, aliases);
  }

  private void learnShortForm(
      String core, String name, Mention mention, Map<String, Alias> aliases) {
    if (core.length() >= LEAST_CORE
        && core.length() < name.length()
        && Han.isAll(core)
        && !DictionaryWords.contains(core)
        && !forms.contains(core)
        && !startsWithPlace(core)) {
      put(
          aliases,
          core,
          new Alias(
              MentionedEntity.of(mention, gazetteer),
              IMPLIED_CONFIDENCE,
              "short for " + mention.surface() + " in this article"));
    }
  }

  private static void link(FormPlaces.Place place, Alias alias, Mentions mentions) {
    int end = place.start() + place.form().length();
    Span span = place.field().span(place.start(), end);
    List<Mention> there = mentions.overlapping(span);
    if (cutsLatinWord(place.field().text(), place.start(), end)
        || !there.stream().allMatch(m -> span.is(m) && CorrectByTagger.isGuess(m))) {
      return;
    }
    if (alias.entity() == null) {
      there.forEach(guess -> mentions.drop(guess, "the article introduces it for two"));
    } else {
      mentions.put(span.mention(alias.entity(), METHOD, alias.confidence()), alias.because());
    }
  }

  private static boolean cutsLatinWord(NormalizedText text, int start, int end) {
    return (isLatin(text.charAt(start)) && isLatin(text.neighbour(start - 1)))
        || (isLatin(text.charAt(end - 1)) && isLatin(text.neighbour(end)));
  }

  private static boolean isLatin(char c) {
    return Han.isAlphabetic(c) && Character.isLetterOrDigit(c);
  }
}
