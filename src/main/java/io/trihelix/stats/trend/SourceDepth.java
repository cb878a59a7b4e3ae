package io.trihelix.stats.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How deep a source is read. One that brings four times as many stories from one month on tells of
 * other things as well: what it told of before becomes a smaller part of it, although nothing
 * happened. So the periods of a source are sorted into depths, and each depth is compared with
 * itself, as each source is.
 *
 * <p>{@link Segmentation} cuts the numbers of stories into levels. Of all levels the two whose
 * means are closest, as a ratio, become one depth, again and again, until the next two differ by a
 * factor of {@value #FACTOR} or more: seasons stay within it, and after a wave of stories the
 * source is back at its old depth.
 */
public final class SourceDepth {
  private static final double FACTOR = 2;

  private SourceDepth() {}

  private record Depth(double stories, double periods, List<Integer> members) {
    double mean() {
      return stories / periods;
    }

    Depth with(Depth other) {
      var all = new ArrayList<>(members);
      all.addAll(other.members);
      return new Depth(stories + other.stories, periods + other.periods, all);
    }
  }

  /**
   * The depth of each period, numbers from 0; periods of one depth have the same.
   *
   * @param stories of the source, a period each
   */
  public static int[] of(long[] stories) {
    var one = new double[stories.length];
    Arrays.fill(one, 1);
    var depths = new ArrayList<Depth>();
    var bounds = new ArrayList<>(Segmentation.of(stories, one));
    bounds.add(stories.length);
    int from = 0;
    for (int to : bounds) {
      var members = new ArrayList<Integer>();
      long sum = 0;
      for (int t = from; t < to; t++) {
        members.add(t);
        sum += stories[t];
      }
      depths.add(new Depth(sum, to - from, members));
      from = to;
    }
    depths.sort(Comparator.comparingDouble(Depth::mean));
    merge(depths);
    var depth = new int[stories.length];
    for (int i = 0; i < depths.size(); i++) {
      for (int t : depths.get(i).members) {
        depth[t] = i;
      }
    }
    return depth;
  }

  /**
   * @param depths by their means, the least first; they stay in that order
   */
  private static void merge(List<Depth> depths) {
    while (depths.size() > 1) {
      int closest = 0;
      for (int i = 1; i + 1 < depths.size(); i++) {
        if (ratio(depths, i) < ratio(depths, closest)) {
          closest = i;
        }
      }
      if (ratio(depths, closest) >= FACTOR) {
        return;
      }
      depths.set(closest, depths.get(closest).with(depths.remove(closest + 1)));
    }
  }

  /** Between a depth and the next; infinite from none to any. */
  private static double ratio(List<Depth> depths, int lower) {
    double mean = depths.get(lower).mean();
    double next = depths.get(lower + 1).mean();
    return next == mean ? 1 : next / mean;
  }
}
