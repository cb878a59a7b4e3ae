package io.trihelix.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.model.EntityPair.Member;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntityPairTest {
  private static final Member HANGZHOU = new Member("city:cn-330100", Kinds.CITY);
  private static final Member SHENZHEN = new Member("city:cn-440300", Kinds.CITY);
  private static final Member DEEPSEEK = new Member("company:x-deepseek", Kinds.COMPANY);
  private static final Member ZJU = new Member("university:cn-4133010335", Kinds.UNIVERSITY);

  @Test
  void membersAreOrderedByTypeAndThenById() {
    assertEquals(
        List.of(HANGZHOU, SHENZHEN, DEEPSEEK, ZJU),
        Stream.of(ZJU, SHENZHEN, DEEPSEEK, HANGZHOU).sorted().toList());
  }

  @Test
  void theTypeCountsBeforeTheId() {
    var lateCity = new Member("z", Kinds.CITY);
    var earlyCompany = new Member("a", Kinds.COMPANY);

    assertEquals(new EntityPair(lateCity, earlyCompany), EntityPair.of(earlyCompany, lateCity));
  }

  @Test
  void theOrderOfTheArgumentsDoesNotMatter() {
    assertEquals(EntityPair.of(HANGZHOU, ZJU), EntityPair.of(ZJU, HANGZHOU));
    assertEquals(HANGZHOU, EntityPair.of(ZJU, HANGZHOU).a());
    assertEquals(ZJU, EntityPair.of(ZJU, HANGZHOU).b());
  }

  @Test
  void anUnorderedPairIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new EntityPair(ZJU, HANGZHOU));

    assertEquals(
        "Cannot pair university:cn-4133010335 with city:cn-330100: not in canonical order",
        e.getMessage());
  }

  @Test
  void nothingPairsWithItself() {
    var e = assertThrows(IllegalArgumentException.class, () -> EntityPair.of(ZJU, ZJU));

    assertEquals(
        "Cannot pair university:cn-4133010335 with university:cn-4133010335: not in canonical"
            + " order",
        e.getMessage());
  }
}
