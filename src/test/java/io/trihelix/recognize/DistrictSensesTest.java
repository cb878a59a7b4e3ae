package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.model.TextField;
import io.trihelix.recognize.candidate.FindForms;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.words.HanLpText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistrictSensesTest {
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          Kinds.ALL,
          Map.of(
              Kinds.CITY,
              """
              id\tname\tname_en\taliases\tseat\tprovince\tcountry
              city:cn-310000\t上海\tShanghai\t申城\t\t上海\tCN
              city:cn-330100\t杭州\tHangzhou\t\t\t浙江\tCN
              """,
              Kinds.COMPANY,
              """
              id\tname\tname_en\taliases\tseat\tprovince\tcountry
              company:x-xihu\t西湖\t\t\t\t浙江\tCN
              """),
          """
          id\tname\taliases\tcity\tprovince\tlevel
          district:cn-310115\t浦东新区\t浦东|滨江@needs-context\tcity:cn-310000\t上海\tnew-area
          district:cn-330106\t西湖区\t西湖@needs-context|申城@never-alone\tcity:cn-330100\t浙江\tdistrict
          district:cn-330108\t滨江区\t滨江@needs-context\tcity:cn-330100\t浙江\tdistrict
          district:cn-152221\t某某旗\t\t\t内蒙古\tbanner
          """,
          HanLpText.normalizer());

  private static List<Sense> senses(String text, boolean districts) {
    return RecognitionChain.of(GAZETTEER, new RecognitionSettings(0.5, districts, false))
        .until(FindForms.NAME)
        .run("", text)
        .candidates(TextField.BODY)
        .found()
        .stream()
        .filter(candidate -> candidate.length() == text.length())
        .flatMap(candidate -> candidate.senses().stream())
        .toList();
  }

  @Test
  void districtsMeanNothingUnlessTheyAreSwitchedOn() {
    assertEquals(List.of(), senses("浦东新区", false));
  }

  @Test
  void aDistrictMeansTheCityThatItImplies() {
    List<Sense> senses = senses("浦東新區", true);
    assertEquals(1, senses.size());
    assertEquals("city:cn-310000", senses.get(0).entity().id());
    assertEquals(AliasClass.UNIQUE, senses.get(0).aliasClass());
    assertEquals("district", senses.get(0).method("gazetteer"));
  }

  @Test
  void aFormOfTwoDistrictsHasTwoSensesWithTheirClasses() {
    assertEquals(
        List.of("city:cn-310000 NEEDS_CONTEXT", "city:cn-330100 NEEDS_CONTEXT"),
        senses("滨江", true).stream()
            .map(sense -> sense.entity().id() + " " + sense.aliasClass())
            .toList());
  }

  @Test
  void aFormThatAnEntityHasForItselfStaysTheEntitys() {
    List<Sense> senses = senses("西湖", true);
    assertEquals(1, senses.size());
    assertEquals("company:x-xihu", senses.get(0).entity().id());
    assertEquals("gazetteer", senses.get(0).method("gazetteer"));
    assertFalse(senses("申城", true).get(0).ofDistrict());
  }

  @Test
  void aDistrictThatImpliesNoCityMeansNothing() {
    assertEquals(List.of(), senses("某某旗", true));
  }
}
