package io.trihelix.relate;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.model.Relation;
import io.trihelix.text.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the plain relations that a sentence states of two entities in it: 总部位于杭州, not a mere joint
 * mention.
 *
 * <ol>
 *   <li>Every mention of the sentence is one sign of its type. One that is denied or stands inside
 *       a longer name is a sign that no pattern takes up.
 *   <li>The patterns of {@code conf/rules/relations.tsv} are matched in sentences with their cue.
 *       What may stand between two mentions holds no other mention and no end of a clause, unless
 *       the pattern says so.
 *   <li>A match holds unless a pattern of kind {@code unless} is found in its clauses (拟收购, 地区总部).
 *       One of kind {@code denies} makes it a denial (否认收购), which is told only if asked for.
 *   <li>A relation leads from the first argument to the second; from the second in patterns of kind
 *       {@code states-of} (被收购); to the city or university whatever the order.
 *   <li>A list counts for each of its members (与浙江大学、复旦大学合作). One of more than {@value
 *       #LONGEST_LIST} states nothing: it is a directory.
 * </ol>
 *
 * The time is that of the sentence's length. Immutable and thread-safe.
 */
public final class RelationPatterns {
  private static final String CLAUSE_ENDS = "，,。；;！!？?：:丨｜|\n";
  private static final String ANY_SIGN = "\uE000-\uE003";
  private static final int LONGEST_LIST = 50;

  /** The key of what a sentence denies among what its clauses were asked. */
  private static final String DENIAL = "denial";

  /**
   * @param secondActs whether the relation leads from the second argument to the first
   */
  private record Rule(Relation relation, List<String> cues, Pattern pattern, boolean secondActs) {
    boolean isCuedBy(String sentence) {
      return cues.stream().anyMatch(sentence::contains);
    }
  }

  /**
   * @param relation null for every relation
   */
  private record Exclusion(Relation relation, Pattern pattern) {}

  private final List<Rule> rules;
  private final List<Exclusion> exclusions;
  private final List<Pattern> denials;

  private RelationPatterns(List<Rule> rules, List<Exclusion> exclusions, List<Pattern> denials) {
    this.rules = List.copyOf(rules);
    this.exclusions = List.copyOf(exclusions);
    this.denials = List.copyOf(denials);
  }

  /**
   * A relation that a sentence states of two mentions in it, or denies.
   *
   * @param one a mention
   * @param other a mention of another entity
   * @param otherActs whether the relation leads from the other to the one
   * @param denied whether the sentence denies it
   */
  public record Statement(
      Relation relation, Mention one, Mention other, boolean otherActs, boolean denied) {
    /** Who acts; of a mutual relation either. */
    public Mention from() {
      return otherActs ? other : one;
    }

    /** Whom or where it is done to; of a mutual relation the other one. */
    public Mention to() {
      return otherActs ? one : other;
    }
  }

  /** With the patterns of {@code conf/rules/relations.tsv}. */
  public static RelationPatterns bundled() {
    var rules = new ArrayList<Rule>();
    var exclusions = new ArrayList<Exclusion>();
    var denials = new ArrayList<Pattern>();
    for (RuleFile.Row row : RuleFile.bundled("relations.tsv", 5)) {
      try {
        Pattern pattern = compile(row.cell(3));
        switch (row.cell(1)) {
          case "states" -> rules.add(rule(row, pattern, false));
          case "states-of" -> rules.add(rule(row, pattern, true));
          case "denies" -> denials.add(pattern);
          case "unless" ->
              exclusions.add(
                  new Exclusion(
                      row.cell(0).equals("any") ? null : Relation.of(row.cell(0)), pattern));
          default -> throw new IllegalArgumentException("no kind is called " + row.cell(1));
        }
      } catch (PatternSyntaxException e) {
        throw row.fault("not a pattern: " + row.cell(3) + " (" + e.getDescription() + ")", e);
      } catch (IllegalArgumentException e) {
        throw row.fault(e.getMessage(), e);
      }
    }
    return new RelationPatterns(rules, exclusions, denials);
  }

  private static Rule rule(RuleFile.Row row, Pattern pattern, boolean secondActs) {
    List<String> cues = List.of(row.cell(2).split("\\|"));
    return new Rule(Relation.of(row.cell(0)), cues, pattern, secondActs);
  }

  /** The notation of the file as a regular expression in which only the arguments are groups. */
  private static Pattern compile(String notation) {
    String regex = notation.replaceAll("\\((?!\\?)", "(?:");
    regex = gap(regex, "………", 24);
    regex = gap(regex, "……", 14);
    regex = gap(regex, "…", 6);
    regex = argument(regex, "CITY", "\uE000");
    regex = argument(regex, "COMPANY", "\uE001");
    regex = argument(regex, "UNIVERSITY", "\uE002");
    regex = argument(regex, "ORG", "\uE001\uE002");
    return Pattern.compile(regex.replace("{END}", "(?=[" + CLAUSE_ENDS + "、）)]|$)"));
  }

  private static String gap(String regex, String sign, int chars) {
    return regex.replace(sign, "[^" + ANY_SIGN + CLAUSE_ENDS + "]{0," + chars + "}?");
  }

  /** {TYPE} is one mention or several with 、 between, {TYPE+} also with 和 or 与. */
  private static String argument(String regex, String type, String signs) {
    String one = "[" + signs + "]";
    return list(list(regex, "{" + type + "}", one, "、"), "{" + type + "+}", one, "(?:、|和|与|及|以及)");
  }

  private static String list(String regex, String argument, String one, String joint) {
    String list = one + "(?:" + joint + one + "){0," + (LONGEST_LIST - 1) + "}+";
    // What begins within a list says no more than the whole: each is read once.
    String first = "(?<!" + one + joint + ")" + list;
    String rest = regex;
    String begun = "";
    if (regex.startsWith(argument)) {
      rest = regex.substring(argument.length());
      begun = " ?(" + first + ") ?";
    }
    return begun + rest.replace(argument, " ?(" + list + ") ?");
  }

  /**
   * Everything that one sentence states; the same may be there twice.
   *
   * @param text one field of an article
   * @param start offset in it where the sentence begins
   * @param end offset behind its end
   * @param mentions those of the sentence, in order of the text
   */
  public List<Statement> in(String text, int start, int end, List<Mention> mentions) {
    return in(text, start, end, mentions, false);
  }

  /** Everything that one sentence states or denies; parameters as of the method above. */
  public List<Statement> withDenied(String text, int start, int end, List<Mention> mentions) {
    return in(text, start, end, mentions, true);
  }

  private List<Statement> in(
      String text, int start, int end, List<Mention> mentions, boolean withDenied) {
    if (isOfOneEntity(mentions)) {
      return List.of();
    }
    String plain = text.substring(start, end);
    SignedSentence sentence = null;
    var statements = new ArrayList<Statement>();
    for (Rule rule : rules) {
      if (rule.isCuedBy(plain)) {
        sentence =
            sentence == null
                ? new SignedSentence(text, start, end, mentions, CLAUSE_ENDS, withDenied)
                : sentence;
        find(rule, sentence, withDenied, statements);
      }
    }
    return statements;
  }

  private static boolean isOfOneEntity(List<Mention> mentions) {
    for (int i = 1; i < mentions.size(); i++) {
      if (!mentions.get(i).entityId().equals(mentions.get(0).entityId())) {
        return false;
      }
    }
    return true;
  }

  private void find(
      Rule rule, SignedSentence sentence, boolean withDenied, List<Statement> statements) {
    Matcher matcher = rule.pattern().matcher(sentence.signs());
    int from = 0;
    while (from <= sentence.signs().length() && matcher.find(from)) {
      from = matcher.start() + 1;
      if (isExcluded(rule.relation(), sentence, matcher.start(), matcher.end())) {
        continue;
      }
      boolean denied =
          sentence.isSaid(DENIAL, matcher.start(), matcher.end(), clauses -> isDenied(clauses));
      if (denied && !withDenied) {
        continue;
      }
      // A pattern with one argument says of all in the list that they stand so to each other.
      int second = matcher.groupCount() == 1 ? 1 : 2;
      for (int i = matcher.start(1); i < matcher.end(1); i++) {
        for (int j = second == 1 ? i + 1 : matcher.start(2); j < matcher.end(second); j++) {
          state(rule, sentence.mention(i), sentence.mention(j), denied, statements);
        }
      }
    }
  }

  private static void state(
      Rule rule, Mention one, Mention other, boolean denied, List<Statement> statements) {
    if (one != null && other != null && !one.entityId().equals(other.entityId())) {
      statements.add(
          new Statement(
              rule.relation(),
              one,
              other,
              otherActs(rule, one, other),
              denied || one.negated() || other.negated()));
    }
  }

  /** Places and universities do not act upon companies; between alike the pattern tells. */
  private static boolean otherActs(Rule rule, Mention one, Mention other) {
    if (rule.relation().isMutual() || one.rules() == other.rules()) {
      return rule.secondActs();
    }
    return one.rules() == NamingRules.CITY
        || one.rules() == NamingRules.UNIVERSITY && other.rules() == NamingRules.COMPANY;
  }

  private boolean isDenied(String clauses) {
    return denials.stream().anyMatch(denial -> denial.matcher(clauses).find());
  }

  private boolean isExcluded(Relation relation, SignedSentence sentence, int from, int to) {
    return sentence.isSaid(relation, from, to, clauses -> isExcluded(relation, clauses));
  }

  private boolean isExcluded(Relation relation, String clauses) {
    for (Exclusion exclusion : exclusions) {
      if ((exclusion.relation() == null || exclusion.relation() == relation)
          && exclusion.pattern().matcher(clauses).find()) {
        return true;
      }
    }
    return false;
  }
}
