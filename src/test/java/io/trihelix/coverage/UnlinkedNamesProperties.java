package io.trihelix.coverage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class UnlinkedNamesProperties {
  private final UnlinkedNames names = new UnlinkedNames();

  @Property(tries = 300)
  void everyNameStandsInItsSentenceWhateverTheText(
      @ForAll
          @StringLength(max = 60)
          @Chars({
            '云', '深', '公', '司', '集', '团', '大', '学', '科', '技', '“', '”', '。', 'A', 'b', ' ', '\n',
            '\uD842'
          })
          String text) {
    for (UnlinkedName found : names.in(text, text, List.of())) {
      assertTrue(found.sentence().contains(found.name()), found.toString());
    }
  }
}
