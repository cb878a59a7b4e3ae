package io.trihelix.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.model.Kinds;
import io.trihelix.model.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoldReaderTest {
  private static GoldArticle read(String json) {
    return new GoldReader(Kinds.ALL).read(json.replace('\'', '"'), "gold.jsonl:3");
  }

  private static void assertRefused(String message, String json) {
    var e = assertThrows(InvalidGoldException.class, () -> read(json));
    assertEquals("Cannot use the annotated article gold.jsonl:3: " + message, e.getMessage());
  }

  @Test
  void anAnnotatedArticleIsRead() {
    GoldArticle article =
        read(
            "{'id':'a','title':'深圳','body':'去杭州。','entities':[{'field':'body','start':1,"
                + "'end':3,'surface':'杭州','type':'CITY','canonical':'杭州|Hangzhou'}]}");
    assertEquals("a", article.id());
    assertEquals("深圳", article.text(TextField.TITLE));
    assertEquals(Set.copyOf(Kinds.ALL.all()), article.types());
    assertEquals(
        List.of(new GoldEntity(TextField.BODY, 1, 3, "杭州", Kinds.CITY, List.of("杭州", "Hangzhou"))),
        article.entities());
  }

  @Test
  void onlyTheNamedTypesAreAnnotated() {
    GoldArticle article =
        read(
            "{'id':'a','body':'杭州','types':['COMPANY'],'entities':[{'field':'body','start':0,"
                + "'end':2,'surface':'杭州','type':'CITY'}]}");
    assertEquals(Set.of(Kinds.COMPANY), article.types());
    assertEquals(List.of(), article.entities());
  }

  @Test
  void aWrongLineIsRefusedWithItsPlaceAndFault() {
    assertRefused("an annotated article needs an id and entities", "{'id':'a','body':'杭州'}");
    assertRefused(
        "'深圳' does not stand at 0..2 of the body",
        "{'id':'a','body':'杭州','entities':[{'field':'body','start':0,'end':2,'surface':'深圳',"
            + "'type':'CITY'}]}");
    assertRefused(
        "type 'TOWN' is none of [CITY, COMPANY, UNIVERSITY]",
        "{'id':'a','body':'杭州','entities':[{'field':'body','type':'TOWN'}]}");
    assertRefused(
        "field 'lead' is neither title nor body",
        "{'id':'a','body':'杭州','entities':[{'field':'lead','type':'CITY'}]}");
    assertRefused(
        "'深圳' has no canonical name, though others have",
        "{'id':'a','title':'深圳','body':'杭州','entities':["
            + "{'field':'body','start':0,'end':2,'surface':'杭州','type':'CITY','canonical':'杭州'},"
            + "{'field':'title','start':0,'end':2,'surface':'深圳','type':'CITY'}]}");
    var e = assertThrows(InvalidGoldException.class, () -> read("杭州"));
    assertEquals(
        true,
        e.getMessage().startsWith("Cannot use the annotated article gold.jsonl:3: no JSON: "));
  }
}
