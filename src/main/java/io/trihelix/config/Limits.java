package io.trihelix.config;

/** What a setting must be: refusals that name its key and its value. */
final class Limits {
  private Limits() {}

  static void atLeast(long least, String key, long value) {
    require(value >= least, key, value, least + " or more");
  }

  static void within(long least, long most, String key, long value) {
    require(value >= least && value <= most, key, value, "from " + least + " to " + most);
  }

  static void positive(String key, double value) {
    require(value > 0, key, value, "more than 0");
  }

  /** A share that some must have: 0 would be none at all. */
  static void positiveShare(String key, double value) {
    require(value > 0 && value <= 1, key, value, "above 0 and at most 1");
  }

  static void probability(String key, double value) {
    require(value >= 0 && value <= 1, key, value, "from 0 to 1");
  }

  static void require(boolean holds, String key, Object value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(key + " must be " + expected + ", but is " + value);
    }
  }
}
