package io.trihelix.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The values that check themselves at birth, the larger ones apart. */
class ModelTest {
  private static Article article(String title, String body) {
    return new Article("a1", "", "", title, body, "", Optional.empty(), Optional.empty(), "hash");
  }

  private static Entity entity(String id, String name, List<String> aliases) {
    return new Entity(id, Kinds.CITY, name, "", aliases, "", "", "CN", Origin.GAZETTEER);
  }

  private static Cooccurrence cooccurrence(int sentences, int paragraphs, int negated) {
    var pair =
        EntityPair.of(
            new EntityPair.Member("city:cn-1", Kinds.CITY),
            new EntityPair.Member("city:cn-2", Kinds.CITY));
    return new Cooccurrence(
        pair, sentences, paragraphs, Optional.empty(), OptionalInt.empty(), negated, "", 2, false);
  }

  @Test
  void anArticleNeedsATitleOrABody() {
    assertEquals(0, article("标题", "").charCount());
    assertEquals(5, article("", "杭州𠮷。").charCount());

    var e = assertThrows(IllegalArgumentException.class, () -> article("", ""));
    assertEquals("Cannot accept article a1: no title and no body", e.getMessage());
  }

  @Test
  void anEntityNeedsAnIdAndAName() {
    var noId = assertThrows(IllegalArgumentException.class, () -> entity(" ", "杭州", List.of()));
    assertEquals("Cannot make an entity without an id (name 杭州)", noId.getMessage());

    var noName =
        assertThrows(IllegalArgumentException.class, () -> entity("city:cn-1", "", List.of()));
    assertEquals("Cannot make entity city:cn-1: it has no name", noName.getMessage());
  }

  @Test
  void theAliasesOfAnEntityAreItsOwn() {
    var aliases = new ArrayList<>(List.of("杭城"));
    Entity entity = entity("city:cn-1", "杭州", aliases);
    aliases.add("武林");

    assertEquals(List.of("杭城"), entity.aliases());
  }

  @Test
  void countsOfACooccurrenceMustBePossible() {
    assertEquals(1, cooccurrence(2, 1, 1).negatedSentences());
    for (int[] counts : new int[][] {{-1, 0, -1}, {0, -1, 0}, {1, 1, 2}}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> cooccurrence(counts[0], counts[1], counts[2]),
          Arrays.toString(counts));
    }
  }

  @Test
  void aRejectKeepsTheBeginningOfTheRecord() {
    var reject = new Reject(RejectReason.TOO_LARGE, "…", "杭".repeat(5000));

    assertEquals(Reject.MAX_RAW_BYTES / 3, reject.raw().length(), "of three bytes each");
    assertEquals("", new Reject(RejectReason.UNREADABLE, "…", null).raw());
  }

  @Test
  void labelsAreThoseOfTheTables() {
    assertEquals(
        List.of("field", "text", "path", "default"),
        Arrays.stream(DateSource.values()).map(DateSource::label).toList());
    assertEquals(
        List.of("title", "body"), Arrays.stream(TextField.values()).map(TextField::label).toList());
    assertEquals(
        List.of("gazetteer", "discovered"),
        Arrays.stream(Origin.values()).map(Origin::label).toList());
    assertEquals("malformed_json", RejectReason.MALFORMED_JSON.code());
  }

  @Test
  void theTypesOfEntitiesAreInTheOrderOfPairs() {
    assertEquals(List.of(Kinds.CITY, Kinds.COMPANY, Kinds.UNIVERSITY), Kinds.ALL.all());
  }
}
