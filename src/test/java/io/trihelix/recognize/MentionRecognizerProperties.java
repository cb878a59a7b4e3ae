package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.text.TextStructure;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text, however strange. */
class MentionRecognizerProperties {
  private final MentionRecognizer recognizer = MentionRecognizerTest.RECOGNIZER;

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> names =
        Arbitraries.of(
            "北京",
            "北京大学",
            "北京大学生",
            "南京市长江大桥",
            "上海证券交易所",
            "上海大学城",
            "复旦大学附属中山医院",
            "浙江大學",
            "ＤｅｅｐＳｅｅｋ",
            "Meta",
            "Metadata",
            "浙\u200B大",
            "𠮷",
            "😀",
            "\uD83D",
            "。",
            "\n",
            " ");
    return Arbitraries.oneOf(names, names, Arbitraries.strings().ofMaxLength(8))
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 500, seed = "2026")
  void everySurfaceStandsAtItsOffsets(@ForAll("texts") String title, @ForAll("texts") String body) {
    for (Mention mention : recognizer.recognize(title, body)) {
      String text = mention.field() == TextField.TITLE ? title : body;
      assertEquals(mention.surface(), text.substring(mention.start(), mention.end()));
      TextStructure structure = TextStructure.of(text);
      assertEquals(structure.sentenceAt(mention.start()), mention.sentence());
      assertEquals(structure.paragraphAt(mention.start()), mention.paragraph());
    }
  }

  @Property(tries = 500, seed = "2026")
  void noTwoMentionsOfAFieldOverlap(@ForAll("texts") String title, @ForAll("texts") String body) {
    List<Mention> mentions = recognizer.recognize(title, body);
    for (int i = 1; i < mentions.size(); i++) {
      Mention before = mentions.get(i - 1);
      Mention mention = mentions.get(i);
      assertTrue(
          before.field() != mention.field()
              ? before.field() == TextField.TITLE
              : before.end() <= mention.start(),
          before + " / " + mention);
    }
  }

  @Property(tries = 200, seed = "2026")
  void theSameTextGivesTheSameMentions(@ForAll("texts") String body) {
    assertEquals(recognizer.recognize("", body), recognizer.recognize("", body));
  }
}
