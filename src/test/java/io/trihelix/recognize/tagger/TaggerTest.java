package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private static int[][] features(String text) {
    int[][] features = new int[text.length()][];
    for (int i = 0; i < text.length(); i++) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      features[i] = new int[] {text.charAt(i), 70_000 + next};
    }
    return features;
  }

  /** Tags what stands between 《 and 》. */
  private static PerceptronTrainer.Example example(String text) {
    var tags = new Tag[text.length()];
    boolean open = false;
    for (int i = 0; i < tags.length; i++) {
      boolean last = i + 1 < tags.length && text.charAt(i + 1) == '》';
      boolean first = i > 0 && text.charAt(i - 1) == '《';
      open = first || (open && text.charAt(i) != '》');
      tags[i] =
          !open ? Tag.OUTSIDE : first ? last ? Tag.SINGLE : Tag.BEGIN : last ? Tag.END : Tag.INSIDE;
    }
    int[][] features = features(text);
    for (int i = 1; i < features.length; i++) {
      features[i] = new int[] {features[i][0], features[i][1], 140_000 + text.charAt(i - 1)};
    }
    return new PerceptronTrainer.Example(features, tags);
  }

  private static List<PerceptronTrainer.Example> examples() {
    var examples = new ArrayList<PerceptronTrainer.Example>();
    for (String name : List.of("甲", "乙丙", "丁戊己", "庚辛", "壬", "癸子丑")) {
      examples.add(example("他读《" + name + "》了"));
      examples.add(example("《" + name + "》好，" + name + "不好"));
    }
    return examples;
  }

  @Test
  void aPatternIsLearnt() {
    TaggerModel model = PerceptronTrainer.train(examples(), 10);
    List<Span> spans = model.tag(example("请看《寅卯辰》吧《巳》").features());

    assertEquals(2, spans.size(), spans.toString());
    assertEquals(3, spans.get(0).start());
    assertEquals(6, spans.get(0).end());
    assertEquals(9, spans.get(1).start());
    assertTrue(spans.stream().allMatch(span -> span.margin() > 0), spans.toString());
  }

  @Test
  void trainingTwiceGivesTheSameModel() throws IOException {
    assertArrayEquals(
        written(PerceptronTrainer.train(examples(), 5)),
        written(PerceptronTrainer.train(examples(), 5)));
  }

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    byte[] file = written(PerceptronTrainer.train(examples(), 5));
    TaggerModel model = TaggerModel.read(new ByteArrayInputStream(file));

    assertArrayEquals(file, written(model));
  }

  @Test
  void aFileOfAnotherFormatIsRefused() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(file)) {
      out.write(new byte[64]);
    }
    var e =
        assertThrows(
            IOException.class,
            () -> TaggerModel.read(new ByteArrayInputStream(file.toByteArray())));
    assertEquals("Cannot read the tagger's model: not a file of this format", e.getMessage());
  }

  @Test
  void anEmptySentenceHasNoNames() {
    assertEquals(List.of(), PerceptronTrainer.train(examples(), 1).tag(new int[0][]));
  }

  @Test
  void anExampleNeedsATagACharacter() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new PerceptronTrainer.Example(features("甲乙"), new Tag[] {Tag.OUTSIDE}));
    assertEquals("Cannot learn from 2 characters with 1 tags", e.getMessage());
  }

  private static byte[] written(TaggerModel model) throws IOException {
    var file = new ByteArrayOutputStream();
    model.write(file);
    return file.toByteArray();
  }
}
