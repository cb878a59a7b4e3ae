package io.trihelix.app.develop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.Trihelix;
import io.trihelix.app.print.Screen;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final String XIAOMI = "company:hkex-01810";
  private static final List<String> FIRM =
      List.of("昨天小米发布了新的财报。", "今天小米发布了三款新品。", "去年小米发布的车卖完了。", "本周小米发布招聘计划。");
  private static final List<String> GRAIN =
      List.of("地里的小米丰收在望。", "山坡上小米丰收的时节到了。", "老乡说小米丰收全靠雨水。", "今年小米丰收价钱也好。");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void wordsBesideANameLearnWhatTheyMeanForIt() throws IOException {
    var articles = new StringBuilder();
    var labels = new StringBuilder("# 自拟\narticle_id\tfield\tstart\tend\tentity_id\tlabel\n");
    add("f", FIRM, 1, articles, labels);
    add("g", GRAIN, 0, articles, labels);
    labels.append("gone\tbody\t0\t2\t").append(XIAOMI).append("\t1\n");
    Path input = Files.writeString(folder.resolve("news.jsonl"), articles);
    Path labelled = Files.writeString(folder.resolve("labels.tsv"), labels);
    Path model = folder.resolve("model.tsv");
    int exit =
        Trihelix.commandLine(new Screen(out), new Screen(err))
            .execute(
                "train",
                "--input",
                input.toString(),
                "--labels",
                labelled.toString(),
                "--output",
                model.toString(),
                "--min-occurrences",
                "3",
                "--folds",
                "2",
                "--master",
                "local[1]");
    assertEquals(0, exit, err::toString);
    assertTrue(out.toString().startsWith("8 labels of 9 found in the articles; "), out.toString());
    Map<String, Double> weights = weights(model);
    assertTrue(weights.get("right2|COMPANY|发布") > 0, weights.toString());
    assertTrue(weights.get("right2|COMPANY|丰收") < 0, weights.toString());
    assertFalse(weights.containsKey("left2|COMPANY|昨天"), "seen once: " + weights);
  }

  private static void add(
      String prefix, List<String> texts, int label, StringBuilder articles, StringBuilder labels) {
    for (int i = 0; i < texts.size(); i++) {
      String id = prefix + i;
      String text = texts.get(i);
      articles.append("{\"id\":\"" + id + "\",\"title\":\"要闻\",\"body\":\"" + text + "\"}\n");
      int at = text.indexOf("小米");
      labels.append(id + "\tbody\t" + at + "\t" + (at + 2) + "\t" + XIAOMI + "\t" + label + "\n");
    }
  }

  private static Map<String, Double> weights(Path model) throws IOException {
    var weights = new HashMap<String, Double>();
    for (String line : Files.readAllLines(model)) {
      if (!line.startsWith("#") && !line.startsWith("feature\t")) {
        String[] cells = line.split("\t");
        weights.put(cells[0], Double.parseDouble(cells[1]));
      }
    }
    return weights;
  }
}
