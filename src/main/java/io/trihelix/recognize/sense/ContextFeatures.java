package io.trihelix.recognize.sense;

import io.trihelix.model.NamingRules;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.lexicon.Homelands;
import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import java.util.HashSet;
import java.util.Set;

/**
 * What speaks for or against an ambiguous form meaning an entity, as named features. A feature's
 * name is {@code kind|TYPE|value}, so that a model is a readable list of names with weights:
 *
 * <ul>
 *   <li>{@code class}: how far the gazetteer trusts the form; {@code form}: the form itself, for
 *       forms frequent enough to have a prior of their own; {@code shape}: Han or Latin, its
 *       length, and for Latin whether it is written as the gazetteer writes it;
 *   <li>{@code left1, left2, right1, right2}: the characters beside it, {@code ^} and {@code $}
 *       where the field begins or ends;
 *   <li>{@code cue}: the log-odds of the words beside it ({@code conf/rules/cues.tsv});
 *   <li>{@code near}: each pair of characters within {@link #WINDOW} characters;
 *   <li>{@code elsewhere}: a unique form of the entity stands elsewhere in the article; {@code
 *       again}: the same form does; {@code seat}: its seat is named; {@code kin}: other entities of
 *       the rules are, none, some or many;
 *   <li>{@code home}: whether its province or country is named right before it, within {@link
 *       #WINDOW} characters, elsewhere in the article or nowhere, or another one is right before
 *       it;
 *   <li>{@code list}: an entity of the same rules stands beside it in an enumeration;
 *   <li>{@code field}: title or body; {@code quoted}: in quotation marks, {@code titled}: in 《》.
 * </ul>
 */
public final class ContextFeatures {
  static final int WINDOW = 12;
  private static final String ENUMERATORS = "、和与及/&|";
  private static final int MANY = 3;

  private final ContextCues cues;
  private final Homelands homelands;

  public ContextFeatures(ContextCues cues, Homelands homelands) {
    this.cues = cues;
    this.homelands = homelands;
  }

  /** Takes the features one by one. */
  @FunctionalInterface
  public interface Sink {
    void add(String name, double value);
  }

  public void of(Sense sense, Candidate candidate, Candidates among, Evidence evidence, Sink sink) {
    NamingRules rules = sense.entity().rules();
    NormalizedText text = among.field().text();
    int start = candidate.start();
    int end = candidate.end();
    sink.add(name("class", rules, sense.aliasClass().name()), 1);
    sink.add(name("form", rules, text.substring(start, end)), 1);
    sink.add(name("shape", rules, shape(candidate, text)), 1);
    sink.add(name("senses", rules, candidate.senses().size() > 1 ? "many" : "one"), 1);
    sink.add(name("field", rules, among.field().field() == TextField.TITLE ? "title" : "body"), 1);
    beside(rules, text, start, end, sink);
    near(rules, text, start, end, sink);
    document(sense, candidate, among, evidence, sink);
    sink.add(name("home", rules, home(sense, candidate, among, evidence)), 1);
  }

  private String home(Sense sense, Candidate candidate, Candidates among, Evidence evidence) {
    String home = homelands.of(sense.entity());
    String before = homelands.before(among.field().text(), candidate.start());
    if (!before.isEmpty()) {
      return before.equals(home) ? "before" : "other";
    }
    if (home.isEmpty()) {
      return "unknown";
    }
    int from = Math.max(0, candidate.start() - WINDOW);
    if (among.field().text().substring(from, candidate.start()).contains(home)) {
      return "near";
    }
    return evidence.mentions(home) ? "article" : "nowhere";
  }

  private static String name(String kind, NamingRules rules, String value) {
    return kind + '|' + rules + '|' + value;
  }

  private static String shape(Candidate candidate, NormalizedText text) {
    boolean latin = Han.isAlphabetic(text.charAt(candidate.start()));
    if (!latin) {
      return "han" + Math.min(candidate.length(), 5);
    }
    String surface =
        text.original()
            .substring(text.originalStart(candidate.start()), text.originalEnd(candidate.end()));
    boolean capital = surface.codePoints().anyMatch(Character::isUpperCase);
    return (capital ? "Latin" : "latin") + Math.min(candidate.length(), 6);
  }

  private void beside(NamingRules rules, NormalizedText text, int start, int end, Sink sink) {
    sink.add(name("left1", rules, at(text, start - 1)), 1);
    sink.add(name("right1", rules, at(text, end)), 1);
    sink.add(name("left2", rules, at(text, start - 2) + at(text, start - 1)), 1);
    sink.add(name("right2", rules, at(text, end) + at(text, end + 1)), 1);
    double cue = cues.weight(text, start, end, rules);
    if (cue != 0) {
      sink.add(name("cue", rules, "beside"), cue);
    }
    if (isQuoted(text, start, end, '“', '”') || isQuoted(text, start, end, '"', '"')) {
      sink.add(name("quoted", rules, "yes"), 1);
    }
    if (isQuoted(text, start, end, '《', '》')) {
      sink.add(name("titled", rules, "yes"), 1);
    }
  }

  private static boolean isQuoted(NormalizedText text, int start, int end, char open, char close) {
    return text.neighbour(start - 1) == open && text.neighbour(end) == close;
  }

  private static String at(NormalizedText text, int offset) {
    if (offset < 0 || (offset < text.length() && text.charAt(offset) == '\n')) {
      return "^";
    }
    return offset >= text.length() ? "$" : String.valueOf(text.charAt(offset));
  }

  private static void near(NamingRules rules, NormalizedText text, int start, int end, Sink sink) {
    Set<String> seen = new HashSet<>();
    pairs(text, Math.max(0, start - WINDOW), start, seen);
    pairs(text, end, Math.min(text.length(), end + WINDOW), seen);
    for (String pair : seen) {
      sink.add(name("near", rules, pair), 1);
    }
  }

  private static void pairs(NormalizedText text, int from, int to, Set<String> seen) {
    for (int i = from; i + 1 < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))
          && Character.isLetterOrDigit(text.charAt(i + 1))) {
        seen.add(text.substring(i, i + 2));
      }
    }
  }

  private static void document(
      Sense sense, Candidate candidate, Candidates among, Evidence evidence, Sink sink) {
    NamingRules rules = sense.entity().rules();
    sink.add(name("elsewhere", rules, evidence.hasUnique(sense.entity().id()) ? "yes" : "no"), 1);
    if (evidence.occurrences(candidate, among) > 1) {
      sink.add(name("again", rules, "yes"), 1);
    }
    if (!sense.entity().seat().isEmpty() && evidence.hasUnique(sense.entity().seat())) {
      sink.add(name("seat", rules, "named"), 1);
    }
    int kin = evidence.uniqueOfRules(rules);
    sink.add(name("kin", rules, kin == 0 ? "none" : kin < MANY ? "some" : "many"), 1);
    if (isEnumerated(candidate, among, rules)) {
      sink.add(name("list", rules, "yes"), 1);
    }
  }

  private static boolean isEnumerated(Candidate candidate, Candidates among, NamingRules rules) {
    return joins(among.heldFrom(candidate.end() + 1), candidate.end(), among, rules)
        || joins(among.heldUpTo(candidate.start() - 1), candidate.start() - 1, among, rules);
  }

  /** Whether an enumerator stands between, and the neighbour surely is of the rules. */
  private static boolean joins(
      Candidate neighbour, int between, Candidates among, NamingRules rules) {
    return neighbour != null
        && neighbour.isUnique()
        && ENUMERATORS.indexOf(among.field().text().charAt(between)) >= 0
        && neighbour.senses().get(0).entity().rules() == rules;
  }
}
