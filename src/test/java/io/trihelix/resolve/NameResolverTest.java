package io.trihelix.resolve;

import static io.trihelix.resolve.NamesOf.full;
import static io.trihelix.resolve.NamesOf.id;
import static io.trihelix.resolve.NamesOf.in;
import static io.trihelix.resolve.NamesOf.meaning;
import static io.trihelix.resolve.NamesOf.name;
import static io.trihelix.resolve.NamesOf.sure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameResolverTest {
  private static final NameEvidence QUNHE = name("群核", "", "群核");
  private static final NameEvidence QUNHE_TECH = name("群核", "科技", "群核");
  private static final NameEvidence QUNHE_INFO = name("群核", "信息", "群核信息");
  private static final NameEvidence QUNHE_FULL = full(name("群核", "信息技术", "群核"), "city:cn-330100");
  private static final NameEvidence WHALE = name("蓝鲸", "", "蓝鲸");
  private static final NameEvidence WHALE_FOOD = name("蓝鲸", "餐饮", "蓝鲸餐饮");
  private static final NameEvidence WHALE_MEDIA = name("蓝鲸", "传媒", "蓝鲸传媒");

  private static List<ResolvedName> resolve(NameEvidence... names) {
    return new NameResolver(new ConfirmationRules(2, 0.9)).resolve(List.of(names));
  }

  private static ResolvedName of(NameEvidence name, List<ResolvedName> resolved) {
    return resolved.stream()
        .filter(candidate -> candidate.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fullNameShortNamesAndThoseOfAnotherKindAreOneEntity() {
    List<ResolvedName> resolved = resolve(QUNHE_FULL, QUNHE_TECH, QUNHE_INFO, QUNHE);

    for (NameEvidence name : List.of(QUNHE_FULL, QUNHE_TECH, QUNHE_INFO, QUNHE)) {
      assertEquals(id("群核"), of(name, resolved).entityId(), name.name());
      assertEquals("city:cn-330100", of(name, resolved).seat());
    }
    assertEquals(Basis.SAME_CORE, of(QUNHE_TECH, resolved).basis());
    assertEquals(Basis.SHORT_FORM, of(QUNHE_INFO, resolved).basis());
  }

  @Test
  void aNameAloneStandsForItself() {
    ResolvedName only = resolve(WHALE_FOOD).get(0);

    assertEquals(id("蓝鲸餐饮"), only.entityId());
    assertEquals("蓝鲸餐饮", only.entityName());
    assertEquals(Basis.OWN, only.basis());
  }

  @Test
  void aShortNameBelongsToTheOnlyFullerName() {
    List<ResolvedName> resolved = resolve(WHALE, full(WHALE_FOOD));

    assertEquals(id("蓝鲸餐饮"), of(WHALE, resolved).entityId());
    assertEquals(Basis.SHORT_FORM, of(WHALE, resolved).basis());
  }

  @Test
  void aShortNameThatFitsTwoStandsForItself() {
    List<ResolvedName> resolved = resolve(WHALE, WHALE_FOOD, WHALE_MEDIA);

    assertEquals(id("蓝鲸"), of(WHALE, resolved).entityId());
    assertEquals(id("蓝鲸餐饮"), of(WHALE_FOOD, resolved).entityId());
    assertEquals(id("蓝鲸传媒"), of(WHALE_MEDIA, resolved).entityId());
  }

  @Test
  void anIntroductionTellsWhichOfTheTwoIsMeant() {
    NameEvidence introduced = meaning(WHALE, Meaning.fullName("蓝鲸", "蓝鲸传媒"));
    List<ResolvedName> resolved = resolve(introduced, full(WHALE_FOOD), full(WHALE_MEDIA));

    assertEquals(id("蓝鲸传媒"), of(introduced, resolved).entityId());
    assertEquals(Basis.INTRODUCED, of(introduced, resolved).basis());
  }

  @Test
  void whatIsIntroducedForTwoIsAmbiguous() {
    NameEvidence introduced =
        meaning(WHALE, Meaning.fullName("蓝鲸", "蓝鲸传媒"), Meaning.fullName("蓝鲸", "蓝鲸餐饮"));
    List<ResolvedName> resolved = resolve(introduced, full(WHALE_FOOD), full(WHALE_MEDIA));

    assertEquals(id("蓝鲸"), of(introduced, resolved).entityId());
  }

  @Test
  void aNameWithALegalFormIsShortForNothing() {
    NameEvidence whale = full(WHALE);
    List<ResolvedName> resolved = resolve(whale, WHALE_FOOD);

    assertEquals(id("蓝鲸"), of(whale, resolved).entityId());
    assertEquals(id("蓝鲸餐饮"), of(WHALE_FOOD, resolved).entityId());
  }

  @Test
  void aChainOfShortNamesLeadsToTheFullest() {
    NameEvidence info = name("蓝鲸", "信息", "蓝鲸信息");
    NameEvidence safety = name("蓝鲸", "信息安全", "蓝鲸信息安全");
    List<ResolvedName> resolved = resolve(info, safety, WHALE);

    assertEquals(id("蓝鲸信息安全"), of(WHALE, resolved).entityId());
    assertEquals(id("蓝鲸信息安全"), of(info, resolved).entityId());
  }

  @Test
  void namesOfOneCoreMoveTogetherOrNotAtAll() {
    // 蓝鲸科技 begins no fuller name, so 蓝鲸, which shares its core, is not 蓝鲸餐饮 either.
    NameEvidence tech = name("蓝鲸", "科技", "蓝鲸");
    List<ResolvedName> resolved = resolve(WHALE, tech, full(WHALE_FOOD));

    assertEquals(id("蓝鲸"), of(WHALE, resolved).entityId());
    assertEquals(id("蓝鲸"), of(tech, resolved).entityId());
  }

  @Test
  void anEntityOfTheGazetteerTakesAllNamesOfTheCoreThatArticlesSayIsIts() {
    NameEvidence known = meaning(QUNHE_FULL, Meaning.known("company:x-manycore", "群核科技"));
    List<ResolvedName> resolved = resolve(known, QUNHE, QUNHE_INFO);

    for (NameEvidence name : List.of(known, QUNHE, QUNHE_INFO)) {
      assertEquals("company:x-manycore", of(name, resolved).entityId());
      assertEquals("群核科技", of(name, resolved).entityName());
      assertEquals(Optional.of(Confirmation.GAZETTEER), of(name, resolved).confirmation());
      assertEquals(Basis.KNOWN, of(name, resolved).basis());
    }
  }

  @Test
  void articlesThatContradictEachOtherTellNothing() {
    NameEvidence torn =
        meaning(QUNHE, Meaning.known("company:x-a", "甲"), Meaning.known("company:x-b", "乙"));

    assertEquals(id("群核"), of(torn, resolve(torn)).entityId());
  }

  @Test
  void theUsualNameIsTheOneThatMostArticlesHold() {
    NameEvidence often = in(QUNHE, "1", "2");
    assertEquals("群核", of(often, resolve(often, QUNHE_TECH)).entityName());
    // As often: without a legal form, then the longer.
    assertEquals("群核科技", of(QUNHE, resolve(QUNHE_FULL, QUNHE, QUNHE_TECH)).entityName());
  }

  @Test
  void aSeatThatNamesDisagreeOnIsNone() {
    NameEvidence shenzhen = full(name("群核", "网络", "群核"), "city:cn-440300");

    assertEquals("", of(shenzhen, resolve(QUNHE_FULL, shenzhen)).seat());
  }

  @Test
  void aLegalFormASureMentionOrEnoughArticlesConfirm() {
    assertEquals(Optional.empty(), resolve(QUNHE).get(0).confirmation());
    assertEquals(Optional.of(Confirmation.FULL_NAME), resolve(full(QUNHE)).get(0).confirmation());
    assertEquals(
        Optional.of(Confirmation.CONFIDENCE), resolve(sure(QUNHE, 0.9)).get(0).confirmation());
    assertEquals(
        Optional.of(Confirmation.ARTICLES), resolve(in(QUNHE, "1", "2")).get(0).confirmation());
  }

  @Test
  void articlesOfAllSpellingsCountOnce() {
    NameEvidence one = in(QUNHE, "1");
    NameEvidence same = in(QUNHE_TECH, "1");
    NameEvidence other = in(QUNHE_TECH, "2");

    assertEquals(Optional.empty(), of(one, resolve(one, same)).confirmation());
    assertEquals(Optional.of(Confirmation.ARTICLES), of(one, resolve(one, other)).confirmation());
  }
}
