package io.trihelix.recognize.tagger;

import io.trihelix.model.TextField;
import io.trihelix.recognize.lexicon.PersonNames;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.recognize.name.NameCharacters;
import io.trihelix.text.Han;

/** Tells what a name that the tagger found looks like. Thread-safe. */
final class NameLooks {
  /** Persons' full names of two characters are too like other words, of four too few. */
  private static final int PERSON = 3;

  private final PersonNames persons = PersonNames.bundled();
  private final NameCharacters characters = new NameCharacters();
  private final CompanyNaming names;

  NameLooks(CompanyNaming names) {
    this.names = names;
  }

  /**
   * @param name normalised
   * @param field in which it stands
   */
  NameEvidence.Looks of(String name, TextField field) {
    if (names.isKnownName(name)) {
      return NameEvidence.Looks.KNOWN;
    }
    boolean firm = names.hasFirmEnding(name);
    String brand = names.brand(name);
    return new NameEvidence.Looks(
        false,
        firm,
        !firm && name.chars().anyMatch(c -> Han.isAlphabetic((char) c)),
        !firm && isPerson(name) && brand.length() == name.length(),
        field == TextField.TITLE,
        characters.of(brand.isEmpty() ? name : brand));
  }

  private boolean isPerson(String name) {
    return name.length() == PERSON && Han.isAll(name) && persons.isSurname(name.charAt(0));
  }
}
