package io.trihelix.recognize.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import org.junit.jupiter.api.Test;

class WordClassesTest {
  @Test
  void theNumbersAreThoseThatTheTaggerWasTrainedWith() {
    assertEquals(13, WordClasses.number(Nature.n));
    assertEquals(19, WordClasses.number(Nature.ns));
    assertEquals(64, WordClasses.number(Nature.v));
    assertEquals(147, WordClasses.number(Nature.begin));
  }

  @Test
  void whatHanLpLearnsLaterIsLikeNoOther() {
    assertEquals(148, WordClasses.number(Nature.create("learntLater")));
  }

  @Test
  void everyPartOfSpeechOfTheDictionaryHasANumber() {
    var trie = CoreDictionary.trie;
    for (int i = 0; i < trie.size(); i++) {
      for (Nature nature : trie.getValueAt(i).nature) {
        assertTrue(WordClasses.number(nature) < 148, nature::toString);
      }
    }
  }
}
