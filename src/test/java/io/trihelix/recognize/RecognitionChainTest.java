package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.Kinds;
import io.trihelix.recognize.discover.FindByEnding;
import io.trihelix.recognize.discover.FindIntroducedNames;
import io.trihelix.recognize.discover.FindLegalNames;
import io.trihelix.recognize.discover.FindUniversities;
import io.trihelix.recognize.tagger.CorrectByTagger;
import io.trihelix.recognize.words.HanLpText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A configuration may leave kinds out: what it leaves is recognised as ever, and nothing else. */
class RecognitionChainTest {
  private static final Map<EntityKind, String> ROWS =
      Map.of(
          Kinds.CITY,
              "city:cn-330100\t杭州\tHangzhou\t杭州市\t\t浙江\tCN\ncity:uz-tashkent\t塔什干\tTashkent\t\t\t\tUZ",
          Kinds.COMPANY, "company:x-unitree\t宇树科技\tUnitree\t\t\t\t",
          Kinds.UNIVERSITY, "university:cn-zju\t浙江大学\tZhejiang University\t浙大\t\t\t");

  private static final String TEXT = "杭州的宇树科技、浙江大学、塔什干国立经济大学与杭州鲸岚科技有限公司签约，名为“甲禾”的公司未到场。";

  private static final List<String> OF_COMPANIES =
      List.of(
          FindLegalNames.NAME, FindByEnding.NAME, FindIntroducedNames.NAME, CorrectByTagger.NAME);

  private static RecognitionChain chain(EntityKind... kinds) {
    var files = new HashMap<EntityKind, String>();
    for (EntityKind kind : kinds) {
      files.put(
          kind, "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n" + ROWS.get(kind) + "\n");
    }
    return RecognitionChain.of(
        Gazetteer.of(new EntityKinds(List.of(kinds)), files, HanLpText.normalizer()),
        RecognitionSettings.defaults());
  }

  private static List<String> found(RecognitionChain chain) {
    return new MentionRecognizer(chain)
        .recognize("", TEXT).stream()
            .map(mention -> mention.kind() + " " + mention.surface())
            .toList();
  }

  /** The stages of all three kinds but these. */
  private static List<String> allBut(List<String> left) {
    var names = new ArrayList<>(chain(Kinds.CITY, Kinds.COMPANY, Kinds.UNIVERSITY).names());
    names.removeAll(left);
    return names;
  }

  @Test
  void withAllThreeKindsAllIsFound() {
    assertEquals(
        List.of(
            "CITY 杭州",
            "COMPANY 宇树科技",
            "UNIVERSITY 浙江大学",
            "UNIVERSITY 塔什干国立经济大学",
            "COMPANY 杭州鲸岚科技有限公司",
            "COMPANY 甲禾"),
        found(chain(Kinds.CITY, Kinds.COMPANY, Kinds.UNIVERSITY)));
  }

  @Test
  void withoutCompaniesNoNameBecomesOne() {
    RecognitionChain chain = chain(Kinds.CITY, Kinds.UNIVERSITY);
    assertEquals(allBut(OF_COMPANIES), chain.names());
    assertEquals(List.of("CITY 杭州", "UNIVERSITY 浙江大学", "UNIVERSITY 塔什干国立经济大学"), found(chain));
  }

  @Test
  void withoutUniversitiesNoNameBecomesOne() {
    RecognitionChain chain = chain(Kinds.CITY, Kinds.COMPANY);
    assertEquals(allBut(List.of(FindUniversities.NAME)), chain.names());
    assertEquals(
        List.of("CITY 杭州", "COMPANY 宇树科技", "COMPANY 杭州鲸岚科技有限公司", "COMPANY 甲禾"), found(chain));
  }

  @Test
  void citiesMayBeAllThereIs() {
    RecognitionChain chain = chain(Kinds.CITY);
    var left = new ArrayList<>(OF_COMPANIES);
    left.add(FindUniversities.NAME);
    assertEquals(allBut(left), chain.names());
    assertEquals(List.of("CITY 杭州"), found(chain));
  }

  @Test
  void citiesMayBeLeftOut() {
    assertEquals(
        List.of("COMPANY 宇树科技", "UNIVERSITY 浙江大学"),
        found(chain(Kinds.COMPANY, Kinds.UNIVERSITY)).subList(0, 2));
  }

  /** Of a name of nothing but a country in brackets nothing is left to name it by. */
  @Test
  void everyMentionHasANameWhateverStagesAreLeftOut() {
    RecognitionChain chain = chain(Kinds.CITY, Kinds.COMPANY);
    for (String stage : chain.names()) {
      chain
          .without(stage)
          .run("（中国）（中国）（以下简称“鲸岚”）", "")
          .mentions()
          .all()
          .forEach(mention -> assertFalse(mention.name().isBlank(), stage));
    }
  }
}
