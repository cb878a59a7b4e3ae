package io.trihelix.recognize.tagger;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.Role;
import io.trihelix.recognize.words.WordReading;
import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import java.util.Arrays;
import java.util.List;

/**
 * What the tagger sees of every character of a sentence: the characters around it, one, two and
 * three together; their classes; the words around it by {@link WordReading}; whole Latin words and
 * how they are written; what the gazetteers match there, decided or in doubt; words of trade that
 * begin and end there; the next item of a list; what the clause is about. Every feature is a number
 * in {@link TaggerModel#FEATURES}, by a hash. Thread-safe.
 */
public final class NameFeatures {
  private static final int MOST = 72;
  private static final int LONGEST_TRADE = 4;

  /** Their order is part of the model. */
  private static final List<Role> ABOUT =
      List.of(Role.ABOUT_SHARES, Role.ABOUT_PEOPLE, Role.ABOUT_TRADE, Role.ABOUT_STATE);

  private final Lexicon lexicon = Lexicon.bundled();
  private final DiscoveryWords words;

  public NameFeatures(DiscoveryWords words) {
    this.words = words;
  }

  /** Collects the features of one character. */
  private static final class Collected {
    private final int[] features = new int[MOST];
    private int count;

    void add(int kind, long value) {
      long hash = (value * 31 + kind + 1) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
      hash *= 0xBF58476D1CE4E5B9L;
      features[count++] = (int) (hash >>> 44);
    }

    int[] drain() {
      int[] result = Arrays.copyOf(features, count);
      count = 0;
      return result;
    }
  }

  /** Of every character of the clause. */
  public int[][] of(ClauseView clause) {
    NormalizedText text = clause.text();
    int from = clause.from();
    int to = clause.to();
    int length = to - from;
    long[] known = known(clause);
    int[] trade = trade(text, from, to);
    var reading = new WordReading(text, from, to);
    long[] latin = latin(text, from, to);
    long about = about(text, from, to);
    var result = new int[length][];
    var collected = new Collected();
    for (int i = 0; i < length; i++) {
      int at = from + i;
      long a3 = in(text, at - 3, from, to);
      long a2 = in(text, at - 2, from, to);
      long a1 = in(text, at - 1, from, to);
      long c = in(text, at, from, to);
      long b1 = in(text, at + 1, from, to);
      long b2 = in(text, at + 2, from, to);
      long b3 = in(text, at + 3, from, to);
      collected.add(0, 1);
      collected.add(1, c);
      collected.add(2, a1);
      collected.add(3, b1);
      collected.add(4, a2);
      collected.add(5, b2);
      collected.add(6, a3);
      collected.add(7, b3);
      collected.add(8, a1 << 16 | c);
      collected.add(9, c << 16 | b1);
      collected.add(10, a2 << 16 | a1);
      collected.add(11, b1 << 16 | b2);
      collected.add(12, a1 << 16 | b1);
      collected.add(13, a3 << 16 | a2);
      collected.add(14, b2 << 16 | b3);
      collected.add(15, a2 << 32 | a1 << 16 | c);
      collected.add(16, a1 << 32 | c << 16 | b1);
      collected.add(17, c << 32 | b1 << 16 | b2);
      collected.add(18, a3 << 32 | a2 << 16 | a1);
      collected.add(19, b1 << 32 | b2 << 16 | b3);
      collected.add(
          20, kind(a2) * 10000L + kind(a1) * 1000L + kind(c) * 100L + kind(b1) * 10L + kind(b2));
      // The word that the character is part of, and those beside that.
      int first = reading.start(i);
      int end = reading.end(i);
      long place = (Math.min(i - first, 3) << 3) | Math.min(end - i, 4);
      long word = reading.hash(i);
      long nature = reading.nature(i);
      long before = first > 0 ? reading.hash(first - 1) : 2;
      long beforeNature = first > 0 ? reading.nature(first - 1) : 200;
      long behind = end < length ? reading.hash(end) : 3;
      long behindNature = end < length ? reading.nature(end) : 201;
      int first2 = first > 0 ? reading.start(first - 1) : 0;
      int end2 = end < length ? reading.end(end) : length;
      long before2 = first2 > 0 ? reading.nature(first2 - 1) : 200;
      long behind2 = end2 < length ? reading.nature(end2) : 201;
      collected.add(21, place << 8 | nature);
      collected.add(22, word * 64 + place);
      collected.add(23, before * 8 + (i == first ? 1 : 0));
      collected.add(24, behind * 8 + (i + 1 == end ? 1 : 0));
      collected.add(25, place << 24 | beforeNature << 16 | nature << 8 | behindNature);
      collected.add(26, place << 24 | before2 << 16 | beforeNature << 8 | nature);
      collected.add(27, place << 24 | nature << 16 | behindNature << 8 | behind2);
      collected.add(38, before * 1000003 + word * 64 + place);
      collected.add(39, behind * 1000003 + word * 64 + place);
      if (first2 > 0) {
        collected.add(40, reading.hash(first2 - 1) * 8 + (i == first ? 1 : 0));
      }
      if (end2 < length) {
        collected.add(41, reading.hash(end2) * 8 + (i + 1 == end ? 1 : 0));
      }
      collected.add(28, trade[i]);
      collected.add(29, at(trade, i - 1) * 4096 + trade[i]);
      collected.add(42, trade[i] * 4096 + at(trade, i + 1));
      collected.add(30, known[i]);
      collected.add(31, at(known, i - 1) * 1000003 + known[i]);
      collected.add(32, known[i] * 1000003 + at(known, i + 1));
      if (known[i] != 0) {
        collected.add(33, known[i] << 16 | c);
        collected.add(34, known[i] << 16 | a1);
        collected.add(35, known[i] << 16 | b1);
      }
      collected.add(36, at(known, i + 1) << 16 | trade[i]);
      collected.add(37, at(known, i - 1) << 16 | trade[i]);
      if (joins(a1)) {
        collected.add(45, at(known, i - 2) >> 6);
      }
      if (joins(b1)) {
        collected.add(46, at(known, i + 2) >> 6);
      }
      collected.add(47, about << 16 | place << 8 | nature);
      collected.add(48, about << 16 | (c & 0xFFFF));
      if (latin[i] != 0) {
        collected.add(43, latin[i]);
        collected.add(44, latin[i] << 8 & 0xFFFF | kind(a1) << 4 | kind(b1));
      }
      result[i] = collected.drain();
    }
    return result;
  }

  /** What joins the names of a list: 、 and 和, 与, 及. */
  private static boolean joins(long c) {
    return c < 0xFFFF && "、和与及/,".indexOf((char) c) >= 0;
  }

  /** Of which kinds the words are that tell what the clause is about: a bit for each. */
  private long about(NormalizedText text, int from, int to) {
    long[] about = {0};
    for (int at = from; at < to; at++) {
      lexicon.forEachFrom(
          text,
          at,
          to,
          (end, roles) -> {
            for (int i = 0; i < ABOUT.size(); i++) {
              about[0] |= roles.contains(ABOUT.get(i)) ? 1L << i : 0;
            }
            return true;
          });
    }
    return about[0];
  }

  private static long at(long[] values, int i) {
    return i >= 0 && i < values.length ? values[i] : -1;
  }

  private static long at(int[] values, int i) {
    return i >= 0 && i < values.length ? values[i] : -1;
  }

  private static long in(NormalizedText text, int at, int from, int to) {
    return at < from ? 2 : at >= to ? 3 : text.charAt(at);
  }

  private static int kind(long value) {
    char c = (char) value;
    if (c <= 3) {
      return 0;
    }
    if (c >= '0' && c <= '9') {
      return 1;
    }
    if (c >= 'a' && c <= 'z') {
      return 2;
    }
    if ("一二三四五六七八九十百千万亿".indexOf(c) >= 0) {
      return 3;
    }
    return Han.isHan(c) ? 4 : c == ' ' ? 6 : "“”\"'《》〈〉「」".indexOf(c) >= 0 ? 7 : 5;
  }

  /** Of every character of a Latin word: the word's hash, its length and how it is written. */
  private static long[] latin(NormalizedText text, int from, int to) {
    var latin = new long[to - from];
    for (int at = from; at < to; at++) {
      int end = at;
      long hash = 7;
      int capitals = 0;
      while (end < to && isLatin(text.charAt(end))) {
        hash = hash * 131 + text.charAt(end);
        capitals += Character.isUpperCase(text.original().charAt(text.originalStart(end))) ? 1 : 0;
        end++;
      }
      if (end > at) {
        int length = end - at;
        long shape = capitals == 0 ? 0 : capitals == length ? 1 : capitals == 1 ? 2 : 3;
        long value = hash << 8 | Math.min(length, 7) << 2 | shape;
        Arrays.fill(latin, at - from, end - from, value);
        at = end;
      }
    }
    return latin;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** For every character, what of the gazetteers covers it and where in the form it stands. */
  private static long[] known(ClauseView clause) {
    int length = clause.to() - clause.from();
    var known = new long[length];
    var longest = new int[length];
    for (Candidate candidate : clause.candidates()) {
      int start = candidate.start() - clause.from();
      if (start < 0 || candidate.isStopPhrase()) {
        continue;
      }
      Sense sense = candidate.senses().get(0);
      if (!sense.entity().kind().follows(NamingRules.PLAIN)) {
        long label = 1 + number(sense.entity().rules()) * 4L + number(sense.aliasClass());
        mark(known, longest, start, candidate.end() - clause.from(), label);
      }
    }
    for (Mention mention : clause.mentions()) {
      if (mention.rules() != NamingRules.PLAIN) {
        long label = (1L + number(mention.rules())) << 12;
        int end = clause.offset(mention.end());
        for (int i = clause.offset(mention.start()); i < end; i++) {
          known[i] |= label;
        }
      }
    }
    return known;
  }

  /**
   * By which number features tell the rules. Trained models hold it, so it stays what it is. Names
   * without rules have none: no model has learnt what stands beside them.
   */
  private static int number(NamingRules rules) {
    return switch (rules) {
      case CITY -> 0;
      case COMPANY -> 1;
      case UNIVERSITY -> 2;
      case PLAIN -> throw new IllegalArgumentException("no model knows names without rules");
    };
  }

  /** By which number features tell the class; it stays what it is, too. */
  private static int number(AliasClass aliasClass) {
    return switch (aliasClass) {
      case UNIQUE -> 0;
      case NEEDS_CONTEXT -> 1;
      case NEEDS_FULL_NAME_NEARBY -> 2;
      case NEVER_ALONE -> 3;
    };
  }

  private static void mark(long[] known, int[] longest, int start, int end, long label) {
    int length = end - start;
    for (int i = start; i < end; i++) {
      if (length > longest[i]) {
        longest[i] = length;
        long place = length == 1 ? 3 : i == start ? 0 : i + 1 == end ? 2 : 1;
        known[i] = label << 6 | place << 3 | Math.min(length, 7);
      }
    }
  }

  /** For every character, which word of trade it begins, continues or ends: 0 for none. */
  private int[] trade(NormalizedText text, int from, int to) {
    var trade = new int[to - from];
    for (int at = from; at < to; at++) {
      int end = words.endOfTradeWord(text, at, Math.min(to, at + LONGEST_TRADE));
      if (end - at >= 2) {
        int hash = text.substring(at, end).hashCode() & 0x3FF;
        for (int i = at; i < end; i++) {
          if (trade[i - from] == 0) {
            trade[i - from] = hash << 2 | (i == at ? 1 : i + 1 == end ? 3 : 2);
          }
        }
      }
    }
    return trade;
  }
}
