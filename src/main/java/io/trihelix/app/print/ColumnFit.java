package io.trihelix.app.print;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a table may be where there is little room: long texts are cut, all by the
 * same measure, and where that is not enough columns are left out, the least needed first.
 *
 * @param widths of the columns, {@link #LEFT_OUT} of those that are not shown
 * @param leftOut names of these
 */
record ColumnFit(int[] widths, List<String> leftOut) {
  static final int LEFT_OUT = -1;

  /** Blanks before each column. */
  static final int GAP = 2;

  /** A text of up to so many columns is hardly a text any more if it is cut. */
  private static final int SHORT_TEXT = 12;

  /** A long text says little if it is cut to less than a third of what it would take. */
  private static final int SHARE_OF_TEXT = 3;

  /**
   * One column before it is fitted.
   *
   * @param natural its width if nothing is cut
   * @param cuttable whether it holds text
   */
  record Wish(String name, int natural, boolean cuttable) {
    int least() {
      return cuttable ? Math.min(natural, Math.max(SHORT_TEXT, natural / SHARE_OF_TEXT)) : natural;
    }
  }

  /**
   * @param leastNeeded names of columns to leave out first; then those from the end on, the first
   *     column never
   * @param room columns of the terminal
   */
  static ColumnFit of(List<Wish> wishes, List<String> leastNeeded, int room) {
    int[] widths = wishes.stream().mapToInt(Wish::natural).toArray();
    if (total(widths) <= room) {
      return new ColumnFit(widths, List.of());
    }
    int[] least = wishes.stream().mapToInt(Wish::least).toArray();
    List<String> leftOut = leaveOut(wishes, leastNeeded, least, room);
    int measure = SHORT_TEXT;
    int[] fitted = cut(widths, least, measure);
    for (int[] wider = fitted; total(wider) <= room; wider = cut(widths, least, ++measure)) {
      fitted = wider;
      if (measure >= room) {
        break;
      }
    }
    return new ColumnFit(fitted, leftOut);
  }

  /** How many columns are narrower than they would be. */
  int cuts(List<Wish> wishes) {
    int cuts = 0;
    for (int i = 0; i < widths.length; i++) {
      cuts += widths[i] < wishes.get(i).natural() ? 1 : 0;
    }
    return cuts;
  }

  private static List<String> leaveOut(
      List<Wish> wishes, List<String> leastNeeded, int[] least, int room) {
    var order = new ArrayList<Integer>();
    List<String> names = wishes.stream().map(Wish::name).toList();
    leastNeeded.stream().map(names::indexOf).filter(i -> i >= 0).forEach(order::add);
    for (int i = least.length - 1; i > 0; i--) {
      if (!order.contains(i)) {
        order.add(i);
      }
    }
    var leftOut = new ArrayList<String>();
    for (int next = 0; total(least) > room && next < order.size(); next++) {
      least[order.get(next)] = LEFT_OUT;
      leftOut.add(names.get(order.get(next)));
    }
    return leftOut;
  }

  /** All columns at most as wide as the measure, but none narrower than it may be. */
  private static int[] cut(int[] widths, int[] least, int measure) {
    int[] cut = least.clone();
    for (int i = 0; i < cut.length; i++) {
      if (least[i] != LEFT_OUT) {
        cut[i] = Math.max(least[i], Math.min(widths[i], measure));
      }
    }
    return cut;
  }

  private static int total(int[] widths) {
    int total = 0;
    for (int width : widths) {
      total += width == LEFT_OUT ? 0 : width + GAP;
    }
    return total;
  }
}
