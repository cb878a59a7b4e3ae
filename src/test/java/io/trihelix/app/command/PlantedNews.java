package io.trihelix.app.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * News of thirty months of which it is known what moves: from the sixteenth month on 成都 is told of
 * three times as often and 兰州 hardly any more, and 长沙 and 华为 come together; in two months 青岛 has a
 * wave; in the twentieth a fourth source begins, which tells of 武汉 alone.
 */
final class PlantedNews {
  static final int MONTHS = 30;
  static final int CHANGE = 15;

  private static final List<String> WORDS =
      List.of(
          "天气", "展览", "音乐会", "课程", "道路", "图书", "花卉", "比赛", "夜市", "步道", "电影", "茶叶", "灯光", "雕塑", "合唱",
          "摄影", "滑雪", "陶艺", "剪纸", "登山", "骑行", "烹饪", "围棋", "书法", "木工", "园艺", "编程", "诗歌", "舞蹈", "观鸟");

  private static final Map<String, Double> USUAL =
      new TreeMap<>(
          Map.of(
              "杭州", 0.25, "成都", 0.12, "武汉", 0.25, "长沙", 0.3, "青岛", 0.12, "兰州", 0.25, "华为", 0.3,
              "腾讯", 0.25, "浙江大学", 0.2));

  private final SplittableRandom random = new SplittableRandom(11);

  static void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      new PlantedNews().write(out);
    }
  }

  private void write(Writer out) throws IOException {
    for (int month = 0; month < MONTHS; month++) {
      for (int source = 0; source < (month < 20 ? 3 : 4); source++) {
        for (int i = 0; i < 14; i++) {
          out.write(article(month, source, i));
        }
      }
    }
  }

  private String article(int month, int source, int number) {
    List<String> names = source == 3 ? List.of("武汉", "腾讯") : names(month);
    var body = new StringBuilder();
    for (String name : names) {
      body.append("在").append(name).append("，人们谈起").append(word()).append("、").append(word());
      body.append("和").append(word()).append("。");
    }
    for (int i = 0; i < 12; i++) {
      body.append(word()).append("与").append(word()).append("也有").append(word()).append("的事。");
    }
    return """
        {"title": "%s与%s的第%d号消息", "body": "%s", "published": "%d-%02d-%02d", "source": "报纸%d"}
        """
        .formatted(
            word(),
            word(),
            month * 100 + source * 20 + number,
            body,
            2022 + month / 12,
            month % 12 + 1,
            1 + 2 * number % 28,
            source);
  }

  private List<String> names(int month) {
    var names = new ArrayList<String>();
    USUAL.forEach(
        (name, usual) -> {
          double rate =
              switch (name) {
                case "成都" -> month >= CHANGE ? 3 * usual : usual;
                case "兰州" -> month >= CHANGE ? 0.02 : usual;
                case "青岛" -> month == 8 || month == 9 ? 0.6 : usual;
                default -> usual;
              };
          if (random.nextDouble() < rate) {
            names.add(name);
          }
        });
    boolean one = names.contains("长沙");
    boolean other = names.contains("华为");
    if (month >= CHANGE && one != other && random.nextDouble() < 0.6) {
      names.add(one ? "华为" : "长沙");
    } else if (month < CHANGE && one && other && random.nextDouble() < 0.6) {
      names.remove("华为");
    }
    return names;
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
