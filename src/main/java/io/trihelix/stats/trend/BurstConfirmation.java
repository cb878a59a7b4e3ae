package io.trihelix.stats.trend;

/**
 * What the sources that are there all along, the panel, say of a burst. A burst that they do not
 * share may be the work of a new feed.
 */
public enum BurstConfirmation {
  /** The panel bursts, too, in one of its periods at least. */
  CONFIRMED("confirmed"),

  /** The panel could be assessed in one of its periods at least, and bursts in none. */
  NOT_CONFIRMED("not_confirmed"),

  /** The panel could be assessed in none of its periods: there is nothing to compare. */
  CANNOT_BE_TOLD("cannot_be_told");

  private final String label;

  BurstConfirmation(String label) {
    this.label = label;
  }

  /** Its name in answers and in the report. */
  public String label() {
    return label;
  }

  /**
   * @param panelBursts whether the panel bursts in any period of the burst
   * @param panelAssessed whether the panel could be assessed in any period of the burst
   */
  public static BurstConfirmation of(boolean panelBursts, boolean panelAssessed) {
    if (panelBursts) {
      return CONFIRMED;
    }
    return panelAssessed ? NOT_CONFIRMED : CANNOT_BE_TOLD;
  }
}
