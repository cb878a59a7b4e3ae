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
  private static CrfTrainer.Example example(String text) {
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
    return new CrfTrainer.Example(features, tags, 1);
  }

  private static List<CrfTrainer.Example> examples() {
    var examples = new ArrayList<CrfTrainer.Example>();
    for (String name : List.of("甲", "乙丙", "丁戊己", "庚辛", "壬", "癸子丑")) {
      examples.add(example("他读《" + name + "》了"));
      examples.add(example("《" + name + "》好，" + name + "不好"));
    }
    return examples;
  }

  private static TaggerModel trained(int rounds) {
    return CrfTrainer.train(examples(), new CrfTrainer.Parameters(rounds, 0.5, 0.01, 0.1));
  }

  @Test
  void aPatternIsLearnt() {
    List<TaggedName> spans = trained(20).tag(example("请看《寅卯辰》吧《巳》").features()).names(0.5);

    assertEquals(2, spans.size(), spans.toString());
    assertEquals(3, spans.get(0).start());
    assertEquals(6, spans.get(0).end());
    assertEquals(9, spans.get(1).start());
    assertTrue(spans.stream().allMatch(span -> span.touched() > 0.9), spans.toString());
  }

  @Test
  void anExampleOfNoWeightTeachesNothing() {
    var examples = new ArrayList<CrfTrainer.Example>();
    for (CrfTrainer.Example example : examples()) {
      examples.add(new CrfTrainer.Example(example.features(), example.tags(), 0));
    }
    assertEquals(
        0, CrfTrainer.train(examples, new CrfTrainer.Parameters(5, 0.5, 0.01, 0.1)).size());
  }

  @Test
  void aHighPenaltyLeavesNoWeight() {
    assertEquals(
        0, CrfTrainer.train(examples(), new CrfTrainer.Parameters(5, 0.5, 1000, 0.1)).size());
  }

  @Test
  void trainingTwiceGivesTheSameModel() throws IOException {
    assertArrayEquals(written(trained(5)), written(trained(5)));
  }

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    byte[] file = written(trained(5));
    NameModel model = NameModel.read(new ByteArrayInputStream(file));

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
            IOException.class, () -> NameModel.read(new ByteArrayInputStream(file.toByteArray())));
    assertEquals("Cannot read the tagger's model: not a file of this format", e.getMessage());
  }

  @Test
  void anEmptySentenceHasNoNames() {
    assertEquals(List.of(), trained(1).tag(new int[0][]).names(0.5));
  }

  @Test
  void anExampleNeedsATagACharacter() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new CrfTrainer.Example(features("甲乙"), new Tag[] {Tag.OUTSIDE}, 1));
    assertEquals("Cannot learn from 2 characters with 1 tags", e.getMessage());
  }

  private static byte[] written(TaggerModel tagger) throws IOException {
    return written(new NameModel(ClauseGate.train(List.of(), 1), tagger));
  }

  private static byte[] written(NameModel model) throws IOException {
    var file = new ByteArrayOutputStream();
    model.write(file);
    return file.toByteArray();
  }
}
