package io.trihelix.gazetteer;

/** Derives the forms of a city's name that no one should have to type. */
public interface CityForms {
  /** Syllables without tone, separated by blanks, ü as v: {@code hang zhou}. */
  String pinyin(String name);

  /** The name in traditional characters. */
  String traditional(String name);
}
