package io.trihelix.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameUsesTest {
  private static final String HEADER = "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n";
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          Kinds.ALL,
          Map.of(
              Kinds.CITY,
              HEADER + "city:cn-330100\t杭州\tHangzhou\t杭州市\t\t浙江\tCN\n",
              Kinds.COMPANY,
              HEADER
                  + "company:x-kujiale\t酷家乐\t\t酷家@needs-full-name-nearby\tcity:cn-330100\t浙江\tCN\n"),
          HanLpText.normalizer());
  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(GAZETTEER, RecognitionSettings.defaults());
  private static final NameUses USES = new NameUses(GAZETTEER, RECOGNIZER.names());

  private static List<NameUse> uses(String body) {
    return USES.in(RECOGNIZER.recognize("", body));
  }

  @Test
  void whatTheGazetteerKnowsTellsNothing() {
    assertEquals(List.of(), uses("酷家乐在杭州。酷家很大。"));
  }

  @Test
  void aFullNameIsAUseOfItself() {
    NameUse use = uses("昨天，杭州鲸岚信息技术有限公司开业。").get(0);

    assertEquals("杭州鲸岚信息技术有限公司", use.surface());
    assertEquals("鲸岚信息技术", use.name());
    assertEquals("鲸岚", use.parts().core());
    assertTrue(use.parts().full());
    assertEquals(null, use.meaning());
  }

  @Test
  void aShortNameThatIsIntroducedMeansTheFullOne() {
    List<NameUse> uses = uses("昨天，杭州鲸岚信息技术有限公司（以下简称“岚光科技”）开业。岚光科技很小。");

    assertEquals(2, uses.size(), uses.toString());
    assertEquals("岚光科技", uses.get(1).surface());
    assertEquals(Meaning.fullName("鲸岚", "鲸岚"), uses.get(1).meaning());
    assertNotEquals(uses.get(0).nameId(), uses.get(1).nameId());
  }

  @Test
  void aFullNameThatIsIntroducedWithAKnownShortNameMeansTheKnownCompany() {
    List<NameUse> uses = uses("昨天，杭州群核信息技术有限公司（以下简称“酷家乐”）开业。");

    assertEquals(1, uses.size(), uses.toString());
    assertEquals("杭州群核信息技术有限公司", uses.get(0).surface());
    assertEquals(Meaning.known("company:x-kujiale", "酷家乐"), uses.get(0).meaning());
  }
}
