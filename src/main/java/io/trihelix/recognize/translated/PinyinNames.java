package io.trihelix.recognize.translated;

import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Mentions;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.name.Ending;
import io.trihelix.recognize.tagger.CorrectByTagger;
import io.trihelix.recognize.translated.NameIndex.Name;
import io.trihelix.recognize.words.Syllables;
import java.util.List;
import java.util.Locale;

/**
 * Names in Latin letters that are the pinyin of a Chinese name's core, in one translated article.
 *
 * <ol>
 *   <li>With a generic word behind it (Yushu技术, Qunku Technology, Zhejiang大学) the word tells the
 *       type. The core must sound exactly so; failing that, be one letter away, if it has at least
 *       {@link #LEAST_FUZZY_LETTERS}; failing that, sound alike and be likely in this article.
 *   <li>A word alone (Mihayou, Suzhou) must sound exactly so, or be one letter away from the name
 *       of a city; a company of two syllables must stand elsewhere with its generic word.
 *   <li>Of several entities the likeliest in this article is meant, if by a clear margin.
 * </ol>
 *
 * Not thread-safe: made for one article.
 */
final class PinyinNames {
  static final int LEAST_FUZZY_LETTERS = 7;

  private static final int LONGEST_CORE_WORDS = 3;
  private static final int LONGEST_TAIL = 8;
  private static final int LONGEST_COMPANY_TAIL = 4;
  private static final double SAME_ENDING = 0.5;
  private static final double EXACT_CONFIDENCE = 0.93;
  private static final double BARE_CONFIDENCE = 0.85;
  private static final double FUZZY_CONFIDENCE = 0.75;
  private static final double FUZZY_LEAST_PRIOR = 1;
  private static final double GARBLED_LARGEST_DISTANCE = 0.35;

  private final NameIndex index;
  private final ArticleContext context;
  private final Mentions mentions;
  private final LikelyNames likely;

  PinyinNames(NameIndex index, ArticleContext context, Mentions mentions) {
    this.index = index;
    this.context = context;
    this.mentions = mentions;
    this.likely = new LikelyNames(index, context);
  }

  void addFrom(ArticleText article) {
    for (ArticleText.Field field : article.fields()) {
      LatinPhrase.forEach(
          field.text().original(),
          phrase -> {
            addMixed(phrase, field);
            addTyped(phrase, field, this::typed);
          });
    }
    for (ArticleText.Field field : article.fields()) {
      LatinPhrase.forEach(field.text().original(), phrase -> addBare(phrase, field));
    }
  }

  /**
   * What only sounds alike: for when all other names are known.
   *
   * @param companies of the article by their sentences; what is found is added to them
   */
  void addGarbledFrom(ArticleText article, SentenceCompanies companies) {
    Linking linking =
        (core, typeWord, span) -> {
          Link link = garbled(core, typeWord, span, companies.beside(span));
          if (link != null) {
            companies.add(mention(link, span));
          }
          return link;
        };
    for (ArticleText.Field field : article.fields()) {
      LatinPhrase.forEach(field.text().original(), phrase -> addTyped(phrase, field, linking));
    }
  }

  /** Links a core that stands before a generic word, or gives null. */
  @FunctionalInterface
  private interface Linking {
    Link of(String core, TypeWord typeWord, Span span);
  }

  private record Link(Entity entity, String method, double confidence) {}

  private void addTyped(LatinPhrase phrase, ArticleText.Field field, Linking linking) {
    List<LatinPhrase.Word> words = phrase.words();
    int from = 0;
    while (from < words.size()) {
      int next = from + 1;
      for (int to = Math.min(words.size(), from + LONGEST_CORE_WORDS); to > from; to--) {
        TypeWord typeWord = TypeWord.behind(phrase, to);
        if (typeWord == null) {
          continue;
        }
        var span = new Span(field, words.get(from).start(), typeWord.end());
        Link link = linking.of(joined(words, from, to), typeWord, span);
        if (link != null) {
          put(link, span);
          next = to;
          break;
        }
      }
      from = next;
    }
  }

  /** Huazhong科技大学, Jianghuai汽车: the Latin beginning and the Han end of one name. */
  private void addMixed(LatinPhrase phrase, ArticleText.Field field) {
    String behind = phrase.hanBehind(LONGEST_TAIL);
    int university = behind.indexOf("大学");
    if (university > 0) {
      addMixed(phrase, behind.substring(0, university + 2), NamingRules.UNIVERSITY, field);
      return;
    }
    for (int length = Math.min(LONGEST_COMPANY_TAIL, behind.length()); length >= 2; length--) {
      if (addMixed(phrase, behind.substring(0, length), NamingRules.COMPANY, field)) {
        return;
      }
    }
  }

  private boolean addMixed(
      LatinPhrase phrase, String tail, NamingRules type, ArticleText.Field field) {
    List<LatinPhrase.Word> words = phrase.words();
    for (int from = Math.max(0, words.size() - LONGEST_CORE_WORDS); from < words.size(); from++) {
      var choice = new Choice();
      for (Name name : index.endingIn(tail, joined(words, from, words.size()), type)) {
        choice.offer(name.entity(), context.prior(name.entity()) + name.prominence());
      }
      Entity meant = choice.above(Double.NEGATIVE_INFINITY);
      if (meant != null) {
        put(
            new Link(meant, "pinyin", EXACT_CONFIDENCE),
            new Span(field, words.get(from).start(), phrase.end() + tail.length()));
        return true;
      }
    }
    return false;
  }

  private static String joined(List<LatinPhrase.Word> words, int from, int to) {
    var core = new StringBuilder();
    for (LatinPhrase.Word word : words.subList(from, to)) {
      core.append(word.text().toLowerCase(Locale.ROOT));
    }
    return core.toString();
  }

  private Link typed(String core, TypeWord typeWord, Span span) {
    NamingRules type = typeWord.type();
    Entity exact =
        likeliest(index.ofSound(core, type), type, typeWord.ending(), Double.NEGATIVE_INFINITY);
    if (exact != null) {
      return new Link(exact, "pinyin", EXACT_CONFIDENCE);
    }
    return fuzzy(core, type);
  }

  private Link fuzzy(String core, NamingRules type) {
    if (core.length() < LEAST_FUZZY_LETTERS || !index.ofSound(core, type).isEmpty()) {
      return null;
    }
    Entity entity = likeliest(index.nearSound(core, type), type, Ending.NONE, FUZZY_LEAST_PRIOR);
    return entity == null ? null : new Link(entity, "pinyin-fuzzy", FUZZY_CONFIDENCE);
  }

  private Link garbled(String core, TypeWord typeWord, Span span, SentenceCompanies.Beside beside) {
    NamingRules type = typeWord.type();
    if (type == NamingRules.CITY || !mentions.isFree(span)) {
      return null;
    }
    List<String> syllables = Syllables.ofLatin(core);
    if (syllables.size() < 2 || !index.ofSound(core, type).isEmpty()) {
      return null;
    }
    var choice = new Choice();
    for (Name name : likely.of(type)) {
      boolean fits =
          name.syllables().size() == syllables.size()
              && name.ending()
                  == (type == NamingRules.UNIVERSITY ? Ending.UNIVERSITY : Ending.TECHNOLOGY);
      if (fits) {
        double distance = Syllables.distance(syllables, name.syllables());
        // One syllable at least is as it should be.
        boolean anchored =
            syllables.get(0).equals(name.syllables().get(0))
                || syllables.get(1).equals(name.syllables().get(1));
        if (anchored && distance <= GARBLED_LARGEST_DISTANCE) {
          choice.offer(
              name.entity(),
              GarbledScore.of(
                  context.prior(name.entity())
                      + name.prominence()
                      + beside.support(name.entity().seat()),
                  distance));
        }
      }
    }
    Entity entity = choice.above(GarbledScore.LEAST);
    return entity == null
        ? null
        : new Link(entity, "garbled", GarbledScore.confidence(choice.score()));
  }

  private Entity likeliest(List<Name> names, NamingRules type, Ending ending, double least) {
    var choice = new Choice();
    for (Name name : names) {
      boolean plain = type != NamingRules.UNIVERSITY || name.ending() == Ending.UNIVERSITY;
      if (plain && name.syllables().size() > 1) {
        // A name that itself ends in such a word is likelier meant where one stands.
        double generic = name.ending() == ending ? SAME_ENDING : 0;
        choice.offer(name.entity(), context.prior(name.entity()) + name.prominence() + generic);
      }
    }
    return choice.above(least);
  }

  private void addBare(LatinPhrase phrase, ArticleText.Field field) {
    List<LatinPhrase.Word> words = phrase.words();
    String core = joined(words, 0, words.size());
    boolean capital = words.stream().allMatch(w -> Character.isUpperCase(w.text().charAt(0)));
    var span = new Span(field, words.get(0).start(), phrase.end());
    if (!capital || words.size() > 2 || !phrase.isAmidHan()) {
      return;
    }
    List<Mention> there = mentions.overlapping(span);
    boolean gives =
        there.stream().allMatch(m -> isGuess(m, span))
            || words.size() > 1 && areShorter(there, span);
    if (!gives) {
      return;
    }
    Entity city = likeliest(cities(core), NamingRules.CITY, Ending.NONE, 1);
    Entity company = likeliest(companies(core), NamingRules.COMPANY, Ending.NONE, 0);
    Entity meant = company != null && (city == null || !context.names(city)) ? company : city;
    if (meant != null) {
      mentions.put(
          mention(new Link(meant, "pinyin", BARE_CONFIDENCE), span), "pinyin of the name alone");
      context.add(meant);
    } else if (words.size() == 1) {
      Link fuzzy = fuzzy(core, NamingRules.CITY);
      if (fuzzy != null) {
        put(fuzzy, span);
      }
    }
  }

  /**
   * In Yushu机器人 the tagger sees a firm of that name; in a translation it is Yushu and its robots.
   */
  private static boolean isGuess(Mention there, Span span) {
    return there.method().equals(CorrectByTagger.METHOD) && there.start() == span.start();
  }

  /** Keda is not meant in Keda Xunfei. */
  private static boolean areShorter(List<Mention> inside, Span span) {
    return inside.stream().allMatch(m -> span.contains(m) && m.end() < span.end());
  }

  private List<Name> cities(String core) {
    // Of a province and a city of one name (Jilin) either may be meant.
    return index.ofSound(core, NamingRules.CITY).stream()
        .filter(name -> !name.entity().name().equals(name.entity().province()))
        .toList();
  }

  private List<Name> companies(String core) {
    return index.ofSound(core, NamingRules.COMPANY).stream()
        .filter(name -> name.syllables().size() > 2 || context.names(name.entity()))
        .toList();
  }

  private void put(Link link, Span span) {
    List<Mention> inside = mentions.overlapping(span);
    boolean replaces =
        inside.stream()
            .allMatch(
                m ->
                    isGuess(m, span)
                        || span.contains(m)
                            && m.rules() == NamingRules.CITY
                            && m.end() < span.end());
    if (replaces) {
      mentions.put(mention(link, span), "Latin letters that sound like the name");
      context.add(link.entity());
    }
  }

  private static Mention mention(Link link, Span span) {
    return span.mention(link.entity(), link.method(), link.confidence());
  }
}
