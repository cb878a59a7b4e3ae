package io.trihelix.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.app.session.HanLpForms;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EntitySearchTest {
  private static final EntitySearch ENTITIES =
      new EntitySearch(
          List.of(
              new NamedEntity(
                  "city:cn-330100", "CITY", "杭州", "Hangzhou", List.of("杭州市", "Hangchow"), 90),
              new NamedEntity("city:cn-441300", "CITY", "惠州", "Huizhou", List.of(), 20),
              new NamedEntity("city:cn-330500", "CITY", "湖州", "Huzhou", List.of(), 10),
              new NamedEntity("company:nyse-tsm", "COMPANY", "台积电", "TSMC", List.of(), 8),
              new NamedEntity(
                  "company:nasdaq-meta",
                  "COMPANY",
                  "Meta",
                  "Meta Platforms",
                  List.of("Facebook", "脸书"),
                  5),
              new NamedEntity("university:x", "UNIVERSITY", "重庆大学", "", List.of(), 3)),
          HanLpForms::load);

  private static List<String> named(String name) {
    return ENTITIES.named(name).stream().map(NamedEntity::name).toList();
  }

  private static List<String> like(String name) {
    return ENTITIES.like(name, 3).stream().map(NamedEntity::name).toList();
  }

  @Test
  void aNameIsFoundInSimplifiedAndTraditionalCharacters() {
    assertEquals(List.of("台积电"), named("台积电"));
    assertEquals(List.of("台积电"), named("臺積電"));
    assertEquals(List.of("台积电"), named("台積電"));
    assertEquals(List.of("Meta"), named("臉書"));
  }

  @Test
  void aNameIsFoundInPinyinAndByItsInitials() {
    assertEquals(List.of("重庆大学"), named("chongqingdaxue"));
    assertEquals(List.of("重庆大学"), named("Chong Qing Da Xue"));
    assertEquals(List.of("台积电"), named("tjd"));
    assertEquals(List.of("杭州", "惠州", "湖州"), named("hz"), "several, the most mentioned first");
  }

  @Test
  void aNameIsFoundInEnglishByAFormerNameAndById() {
    assertEquals(List.of("杭州"), named("hangzhou"));
    assertEquals(List.of("杭州"), named(" Ｈangzhou "));
    assertEquals(List.of("Meta"), named("FACEBOOK"));
    assertEquals(List.of("Meta"), named("meta  platforms"));
    assertEquals(List.of("惠州"), named("city:cn-441300"));
  }

  @Test
  void whatNobodyIsCalledHasTheNearestNamesForSuggestions() {
    assertEquals(List.of(), named("hangzuo"));
    assertEquals("杭州", like("hangzuo").get(0), "two letters are swapped");
    assertEquals("重庆大学", like("chongqing").get(0), "the beginning of its sound");
    assertEquals("台积电", like("台積").get(0), "the beginning of its name");
    assertEquals("Meta", like("faceboook").get(0), "a letter too many");
    assertEquals(List.of(), like("qqqqqqqqqq"));
    assertEquals(List.of(), like("  "));
  }

  @Property(tries = 300)
  void theDistanceOfSpellingsIsTheSameBothWaysAndZeroForEquals(
      @ForAll @StringLength(max = 6) String one, @ForAll @StringLength(max = 6) String other) {
    int distance = Spelling.distance(one, other, 9);
    Assertions.assertEquals(distance, Spelling.distance(other, one, 9));
    Assertions.assertEquals(one.equals(other), distance == 0);
    Assertions.assertTrue(distance <= Math.max(one.length(), other.length()));
  }
}
