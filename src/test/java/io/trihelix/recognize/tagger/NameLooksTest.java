package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.model.TextField;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.recognize.name.NameParser;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.TextNormalizer;
import org.junit.jupiter.api.Test;

class NameLooksTest {
  private static final TextNormalizer NORMALIZER = HanLpText.normalizer();
  private static final Gazetteer GAZETTEER =
      GivenGazetteer.of("company:x-yu,禹泽电器,,禹泽@needs-context");

  private final NameLooks looks =
      new NameLooks(
          new CompanyNaming(
              Kinds.COMPANY, GAZETTEER, new NameParser(GAZETTEER, NORMALIZER), NORMALIZER));

  private NameEvidence.Looks of(String name) {
    return looks.of(name, TextField.BODY);
  }

  @Test
  void aNameThatIsKnownOnlyInSomeContextIsKnown() {
    assertEquals(NameEvidence.Looks.KNOWN, of("禹泽"));
  }

  @Test
  void anEndingOfFirmsIsSeen() {
    assertTrue(of("沐岭水务公司").firm());
    assertTrue(of("沐岭集团").firm());
    assertFalse(of("沐岭水务").firm());
  }

  @Test
  void threeCharactersWithASurnameMayBeAPersonButNotWithAWordOfTrade() {
    assertTrue(of("周晋堃").person());
    assertFalse(of("周科技").person());
    assertFalse(of("周晋堃公司").person());
  }

  @Test
  void lettersAndTitlesAreSeen() {
    assertTrue(of("volta").latin());
    assertFalse(of("volta公司").latin());
    assertTrue(looks.of("沐岭", TextField.TITLE).headline());
  }
}
