package io.trihelix.stats;

/**
 * In how many of {@code n} observations three things occur: u, i and g (university, industry and
 * geography). The eight cells of the 2×2×2 table follow from these counts.
 *
 * @param n all observations, at most {@link ContingencyTable#LARGEST}
 * @param nU observations with u
 * @param nI observations with i
 * @param nG observations with g
 * @param nUi observations with u and i
 * @param nUg observations with u and g
 * @param nIg observations with i and g
 * @param nUig observations with all three
 */
public record ThreeWayTable(
    long n, long nU, long nI, long nG, long nUi, long nUg, long nIg, long nUig) {

  /** Cells: those of a 2×2×2 table. */
  public static final int CELLS = 8;

  public ThreeWayTable {
    if (n < 0 || n > ContingencyTable.LARGEST) {
      throw new IllegalArgumentException("Impossible number of observations: " + n);
    }
    for (long cell : cells(n, nU, nI, nG, nUi, nUg, nIg, nUig)) {
      if (cell < 0) {
        throw new IllegalArgumentException(
            "Impossible counts: n=%d, n_u=%d, n_i=%d, n_g=%d, n_ui=%d, n_ug=%d, n_ig=%d, n_uig=%d"
                .formatted(n, nU, nI, nG, nUi, nUg, nIg, nUig));
      }
    }
  }

  /**
   * The table with these cells.
   *
   * @param cells eight counts; the place is 4 with u, plus 2 with i, plus 1 with g
   */
  static ThreeWayTable ofCells(long[] cells) {
    long uig = cells[7];
    long ui = cells[6] + uig;
    long ug = cells[5] + uig;
    long ig = cells[3] + uig;
    long u = cells[4] + cells[5] + ui;
    long i = cells[2] + cells[3] + ui;
    long g = cells[1] + cells[3] + ug;
    long all = 0;
    for (long cell : cells) {
      all += cell;
    }
    return new ThreeWayTable(all, u, i, g, ui, ug, ig, uig);
  }

  /** The eight cells; the place is 4 with u, plus 2 with i, plus 1 with g. */
  public long[] cells() {
    return cells(n, nU, nI, nG, nUi, nUg, nIg, nUig);
  }

  private static long[] cells(
      long n, long nU, long nI, long nG, long nUi, long nUg, long nIg, long nUig) {
    return new long[] {
      n - nU - nI - nG + nUi + nUg + nIg - nUig,
      nG - nUg - nIg + nUig,
      nI - nUi - nIg + nUig,
      nIg - nUig,
      nU - nUi - nUg + nUig,
      nUg - nUig,
      nUi - nUig,
      nUig
    };
  }
}
