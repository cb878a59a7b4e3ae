package io.trihelix.interpret;

import io.trihelix.text.PublicationDates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells what the columns of a table without a header hold, by a sample of its rows.
 *
 * <ol>
 *   <li>An address begins with a protocol, and a date is one that can be read.
 *   <li>Of the others, the column with the longest Chinese values is the text, if it is prose:
 *       long, or in sentences. Else it is the title: there are dumps of headlines alone.
 *   <li>Beside a text, the next longest column is the title, if its values are long enough and
 *       differ: a label is repeated.
 * </ol>
 */
public final class ColumnRoles {
  /** Share of the sampled rows in which a column must show what it is. */
  private static final double MOST = 0.8;

  /** Characters of a text without a full stop, on average: longer than nearly all headlines. */
  private static final double SHORTEST_PROSE = 40;

  private static final double SHORTEST_TITLE = 5;
  private static final double SHARE_OF_SENTENCES = 0.3;
  private static final double SHARE_OF_HAN = 0.3;
  private static final double SHARE_OF_DIFFERENT = 0.6;
  private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp)://\\S+");
  private static final Pattern SENTENCE = Pattern.compile("[。！？]");

  private final PublicationDates dates;

  ColumnRoles(PublicationDates dates) {
    this.dates = dates;
  }

  /**
   * @param rows of one width
   * @return a role a column; empty if there is neither a text nor a title
   */
  public Optional<List<ColumnRole>> of(List<List<String>> rows) {
    int columns = rows.get(0).size();
    var roles = new ArrayList<>(Collections.nCopies(columns, ColumnRole.OTHER));
    var chinese = new ArrayList<Integer>();
    for (int column = 0; column < columns; column++) {
      if (share(rows, column, value -> ADDRESS.matcher(value).matches()) >= MOST) {
        roles.set(column, ColumnRole.URL);
      } else if (share(
              rows, column, value -> value.length() < 40 && dates.ofField(value).isPresent())
          >= MOST) {
        roles.set(column, ColumnRole.DATE);
      } else if (share(rows, column, ColumnRoles::isChinese) >= MOST) {
        chinese.add(column);
      }
    }
    chinese.sort(Comparator.comparingDouble(column -> -length(rows, column)));
    if (chinese.isEmpty() || length(rows, chinese.get(0)) < SHORTEST_TITLE) {
      return Optional.empty();
    }
    int longest = chinese.get(0);
    if (!isProse(rows, longest)) {
      roles.set(longest, ColumnRole.TITLE);
      return Optional.of(roles);
    }
    roles.set(longest, ColumnRole.BODY);
    chinese.stream()
        .skip(1)
        .filter(column -> length(rows, column) >= SHORTEST_TITLE && differ(rows, column))
        .findFirst()
        .ifPresent(column -> roles.set(column, ColumnRole.TITLE));
    return Optional.of(roles);
  }

  private static boolean isProse(List<List<String>> rows, int column) {
    return length(rows, column) >= SHORTEST_PROSE
        || share(rows, column, value -> SENTENCE.matcher(value).find()) >= SHARE_OF_SENTENCES;
  }

  private static double length(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).average().orElse(0);
  }

  private static double share(List<List<String>> rows, int column, Predicate<String> test) {
    return (double) rows.stream().map(row -> row.get(column).strip()).filter(test).count()
        / rows.size();
  }

  private static boolean differ(List<List<String>> rows, int column) {
    var values = new HashSet<String>();
    rows.forEach(row -> values.add(row.get(column)));
    return values.size() >= SHARE_OF_DIFFERENT * rows.size();
  }

  private static boolean isChinese(String value) {
    long han =
        IntStream.range(0, value.length())
            .filter(i -> Character.UnicodeScript.of(value.charAt(i)) == Character.UnicodeScript.HAN)
            .count();
    return han > 0 && han >= SHARE_OF_HAN * value.length();
  }
}
