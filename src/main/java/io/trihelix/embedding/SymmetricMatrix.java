package io.trihelix.embedding;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A sparse symmetric matrix whose rows and columns are entities, in the order of their ids. The
 * same pairs in any order make the same matrix.
 */
final class SymmetricMatrix {
  private final List<String> ids;
  // The entries of row i, by column, stand from offsets[i] to offsets[i + 1].
  private final int[] offsets;
  private final int[] columns;
  private final double[] values;

  private SymmetricMatrix(List<String> ids, int[] offsets, int[] columns, double[] values) {
    this.ids = ids;
    this.offsets = offsets;
    this.columns = columns;
    this.values = values;
  }

  private record Entry(int row, int column, double value) {}

  /** The discounted positive mutual information of all pairs; the diagonal is 0. */
  static SymmetricMatrix of(Collection<PairCount> pairs) {
    var sortedIds = new TreeSet<String>();
    for (PairCount pair : pairs) {
      sortedIds.add(pair.a());
      sortedIds.add(pair.b());
    }
    List<String> ids = List.copyOf(sortedIds);
    String[] index = ids.toArray(String[]::new);
    Entry[] entries = new Entry[2 * pairs.size()];
    int number = 0;
    for (PairCount pair : pairs) {
      int a = Arrays.binarySearch(index, pair.a());
      int b = Arrays.binarySearch(index, pair.b());
      double value = pair.discountedPpmi();
      entries[number++] = new Entry(a, b, value);
      entries[number++] = new Entry(b, a, value);
    }
    Arrays.sort(entries, Comparator.comparingInt(Entry::row).thenComparingInt(Entry::column));
    int[] offsets = new int[ids.size() + 1];
    int[] columns = new int[entries.length];
    double[] values = new double[entries.length];
    for (int place = 0; place < entries.length; place++) {
      offsets[entries[place].row + 1] = place + 1;
      columns[place] = entries[place].column;
      values[place] = entries[place].value;
    }
    return new SymmetricMatrix(ids, offsets, columns, values);
  }

  List<String> ids() {
    return ids;
  }

  int size() {
    return ids.size();
  }

  /** In how many columns both rows have a value above 0. */
  int common(int one, int other) {
    int common = 0;
    int right = offsets[other];
    for (int left = offsets[one]; left < offsets[one + 1]; left++) {
      while (right < offsets[other + 1] && columns[right] < columns[left]) {
        right++;
      }
      if (right < offsets[other + 1]
          && columns[right] == columns[left]
          && values[left] > 0
          && values[right] > 0) {
        common++;
      }
    }
    return common;
  }

  /** The product of this matrix and a column vector. */
  double[] times(double[] vector) {
    double[] product = new double[vector.length];
    for (int row = 0; row < product.length; row++) {
      double sum = 0;
      for (int place = offsets[row]; place < offsets[row + 1]; place++) {
        sum += values[place] * vector[columns[place]];
      }
      product[row] = sum;
    }
    return product;
  }
}
