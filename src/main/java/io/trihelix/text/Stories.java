package io.trihelix.text;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The stories of an article. Most articles tell one; a digest (国内联播快讯, 早知道, 8点1氪) tells many that
 * have nothing to do with each other.
 *
 * <ol>
 *   <li>A title that is the name of a digest makes it one if two stories can be told apart in the
 *       body; a title that bears such a name, if there are three, or the title lists headlines; a
 *       title of four headlines or more is a list by itself. Without any of these an article is a
 *       digest only if its body is a row of four heads or more in 【】 whose words the title does not
 *       share: numbered paragraphs and subheads are as common in articles about one topic.
 *   <li>Stories are counted from 1 in order of the body. What stands before the first one belongs
 *       to none, 0, and so does everything in an article that is no digest.
 *   <li>A headline of the title belongs to the story that holds most of its words, if it holds at
 *       least {@value #SAME_STORY} of them; else it is a story of its own, counted behind those of
 *       the body.
 * </ol>
 *
 * Immutable.
 */
public final class Stories {
  private static final Stories ONE = new Stories(new int[0], List.of(), new int[0]);
  private static final double SAME_STORY = 0.5;
  private static final int FEWEST_NAMED_WHOLE = 2;
  private static final int FEWEST_NAMED_IN_PART = 3;
  private static final int FEWEST_UNNAMED = 4;
  private static final double SHARED_WITH_TITLE = 0.25;
  // So much of a title is compared with every story.
  private static final int LONGEST_TITLE = 500;
  // A body whose first story begins later is an article with a list in it.
  private static final double LATEST_BEGINNING = 0.34;

  private final int[] bounds;
  private final List<Headlines.Range> headlines;
  private final int[] headlineItems;

  private Stories(int[] bounds, List<Headlines.Range> headlines, int[] headlineItems) {
    this.bounds = bounds;
    this.headlines = headlines;
    this.headlineItems = headlineItems;
  }

  public static Stories of(String title, String body) {
    DigestRules rules = DigestRules.bundled();
    Headlines named = Headlines.of(title, rules);
    var starts = new StoryStarts(body, rules);
    return switch (named.name()) {
      case WHOLE -> split(title, body, named, named(starts, body, FEWEST_NAMED_WHOLE));
      case PART, LIST -> {
        List<Integer> found = named(starts, body, FEWEST_NAMED_IN_PART);
        boolean list = named.headlines().size() > 1;
        yield split(title, body, named, found.isEmpty() && list ? oneOrListed(starts) : found);
      }
      case NONE -> split(title, body, named, unnamed(starts, title, body));
    };
  }

  private static List<Integer> named(StoryStarts starts, String body, int fewest) {
    List<Integer> marked = starts.marked();
    if (isEnough(marked, body, fewest)) {
      return marked;
    }
    List<Integer> lines = starts.proseLines();
    if (isEnough(lines, body, Math.max(fewest, FEWEST_NAMED_IN_PART))) {
      return lines;
    }
    List<Integer> runIn = starts.runInHeads();
    return isEnough(runIn, body, fewest) ? runIn : List.of();
  }

  private static boolean isEnough(List<Integer> starts, String body, int fewest) {
    return starts.size() >= fewest && starts.get(0) <= LATEST_BEGINNING * body.length();
  }

  private static List<Integer> oneOrListed(StoryStarts starts) {
    List<Integer> listed = starts.listed();
    return listed.isEmpty() ? List.of(0) : listed;
  }

  private static List<Integer> unnamed(StoryStarts starts, String title, String body) {
    List<Integer> brackets = starts.brackets();
    if (!isEnough(brackets, body, FEWEST_UNNAMED)) {
      return List.of();
    }
    WordPairs words = WordPairs.of(title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
    int[] bounds = StoryStarts.bounds(brackets, body.length());
    int sharing = 0;
    for (int i = 0; i + 1 < bounds.length; i++) {
      String story = body.substring(bounds[i], bounds[i + 1]);
      sharing += words.shareIn(WordPairs.of(story)) >= SHARED_WITH_TITLE ? 1 : 0;
    }
    return sharing * 2 > brackets.size() ? List.of() : brackets;
  }

  private static Stories split(String title, String body, Headlines named, List<Integer> starts) {
    if (starts.isEmpty()) {
      return ONE;
    }
    int[] bounds = StoryStarts.bounds(starts, body.length());
    List<WordPairs> stories =
        IntStream.range(0, starts.size())
            .mapToObj(i -> WordPairs.of(body.substring(bounds[i], bounds[i + 1])))
            .toList();
    int[] items =
        named.headlines().stream()
            .mapToInt(headline -> bestStory(WordPairs.of(headline.of(title)), stories))
            .toArray();
    return new Stories(bounds, named.headlines(), items);
  }

  /** Counted from 1; 0 if no story tells what the headline says. */
  private static int bestStory(WordPairs headline, List<WordPairs> stories) {
    int best = 0;
    double most = SAME_STORY;
    for (int i = 0; i < stories.size(); i++) {
      double share = headline.shareIn(stories.get(i));
      if (share > most || best == 0 && share == most) {
        best = i + 1;
        most = share;
      }
    }
    return best;
  }

  public boolean areMany() {
    return bounds.length > 0;
  }

  /** How many stories the body tells; 0 if the article is no digest. */
  int inBody() {
    return Math.max(0, bounds.length - 1);
  }

  /** The story that holds an offset of the body; 0 for none. */
  public int atBody(int offset) {
    int found = Arrays.binarySearch(bounds, offset);
    int story = found >= 0 ? found + 1 : -found - 1;
    return Math.min(story, inBody());
  }

  /** The story of the body that the headline at an offset of the title is about, if one is. */
  public OptionalInt ofHeadlineAt(int offset) {
    int headline = headlineAt(offset);
    return headline < 0 || headlineItems[headline] == 0
        ? OptionalInt.empty()
        : OptionalInt.of(headlineItems[headline]);
  }

  /** The story that the headline at an offset of the title is if the body does not tell it. */
  public int ownOfHeadlineAt(int offset) {
    return areMany() ? inBody() + 1 + Math.max(0, headlineAt(offset)) : 0;
  }

  private int headlineAt(int offset) {
    for (int i = 0; i < headlines.size(); i++) {
      if (offset >= headlines.get(i).start() && offset < headlines.get(i).end()) {
        return i;
      }
    }
    return -1;
  }
}
