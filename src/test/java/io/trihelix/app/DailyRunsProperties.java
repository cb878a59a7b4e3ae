package io.trihelix.app;

import static io.trihelix.app.DailyRun.record;
import static io.trihelix.app.TableRows.assertSame;
import static io.trihelix.app.TableRows.without;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.sink.Lake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that come day by day in any order, with late records, reposts, corrections, deliveries of
 * the same and withdrawals between, give the tables of one run over what is left of them.
 */
@Tag("slow")
@ParameterizedClass
@EnumSource(Lake.class)
class DailyRunsProperties {
  /** More seeds, for a night: {@code -Dtrihelix.test.daily.seeds=50}. */
  private static final int SEEDS = Integer.getInteger("trihelix.test.daily.seeds", 1);

  private static final int FILES = 3;

  private static final List<String> STORIES =
      List.of(
          "深度求索昨天在杭州宣布，与浙江大学共建一座研究人工智能的实验室，三年内投入两亿元。双方说，实验室将研究推理所用的"
              + "算力怎样节省，首批招收三十名研究生，成果归双方所有。校方表示，学生从此可以在真正的机器上做试验。",
          "合肥的蔚来公司发布新车，来自上海的客人很多，现场试驾的人排起了长队，中国科学技术大学的学生也来看了半天。",
          "苏州的工厂连夜赶工，为宁德时代做的第一批样车下月运往港口，客户等了半年，如今终于松了一口气。",
          "北京的清华大学与百度签约，双方在深圳设立研究院，腾讯和华为也派人到场，签约之后参观了机房。",
          "西安交通大学的团队与鼎川智联科技合作，在西安高新区试制了第一台样机，鼎川智联说明年量产。",
          "鼎川智联科技有限公司在西安开业，首批员工来自西北工业大学，鼎川智联的创办人说公司不急着上市。");

  /** Some are none; three are of one quarter, two of one month. */
  private static final List<String> DAYS =
      List.of("", "2024-11-11", "2025-01-12", "2025-02-13", "2025-02-14", "2025-06-15");

  @Parameter private Lake lake;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void dayByDayIsAsGoodAsAtOnce(long seed, @TempDir Path folder) throws Exception {
    var random = new Random(seed);
    Path news = Files.createDirectory(folder.resolve("news"));
    List<Path> files = deal(records(random), news, random);
    var order = new ArrayList<>(files);
    Collections.shuffle(order, random);
    Path daily = folder.resolve("daily");
    Optional<Lake.Catalog> catalog = lake.in(folder.resolve("lake"));
    var withdrawn = new TreeSet<String>();
    for (Path file : order) {
      boolean first = file.equals(order.get(0));
      DailyRun.run(catalog, 0, daily, file, first ? new String[] {} : new String[] {"--append"});
      if (!first && withdrawn.size() < 2) {
        withdrawn.add("id-" + random.nextInt(STORIES.size()));
        DailyRun.withdraw(catalog, daily, List.copyOf(withdrawn), "不实");
      }
      catalog.ifPresent(there -> there.requireFollows(daily));
    }
    Map<String, List<String>> tables = TableRows.of(daily);
    assertTrue(!tables.get("article_history").isEmpty(), "the corpus has corrections");

    DailyRun.run(catalog, 0, daily, news);
    assertSame(TableRows.of(daily), tables, "all read at once, with what was withdrawn " + seed);

    for (Path file : files) {
      blank(file, withdrawn);
    }
    Path rest = folder.resolve("rest");
    DailyRun.run(0, rest, news);
    assertSame(left(TableRows.of(rest)), left(tables), "as if never read " + seed);
  }

  /** What follows from the records that are left; files differ, and what is told of withdrawals. */
  private static Map<String, List<String>> left(Map<String, List<String>> tables) {
    var left = new TreeMap<>(without(tables, "inputs", "withdrawn"));
    left.computeIfPresent(
        "rejects",
        (table, rows) -> rows.stream().filter(row -> !row.contains(" withdrawn ")).toList());
    return left;
  }

  /** Every story as it was first told, told anew, corrected, delivered twice, and reposted. */
  private static List<String> records(Random random) {
    var records = new ArrayList<String>();
    for (int i = 0; i < STORIES.size(); i++) {
      String story = STORIES.get(i);
      String id = "id-" + i;
      records.add(record(id, instant(random), story));
      records.add(record("repost-" + i, instant(random), story.replace("，", "、")));
      records.add(record("near-" + i, instant(random), "据介绍，" + story + "详情稍后。"));
      if (random.nextBoolean()) {
        records.add(record(id, instant(random), story));
      }
      int versions = random.nextInt(3);
      for (int version = 0; version < versions; version++) {
        String other = STORIES.get(random.nextInt(STORIES.size()));
        records.add(record(id, instant(random), "更正" + version + "：" + other));
      }
    }
    records.add("{\"id\":");
    return records;
  }

  /** Of a few, so that many are the same. */
  private static String instant(Random random) {
    return DAYS.get(random.nextInt(DAYS.size()));
  }

  private static List<Path> deal(List<String> records, Path folder, Random random)
      throws Exception {
    var lines = new ArrayList<List<String>>();
    for (int file = 0; file < FILES; file++) {
      lines.add(new ArrayList<>());
    }
    records.forEach(record -> lines.get(random.nextInt(FILES)).add(record));
    var files = new ArrayList<Path>();
    for (int file = 0; file < FILES; file++) {
      Collections.shuffle(lines.get(file), random);
      files.add(Files.write(folder.resolve("day-" + file + ".jsonl"), lines.get(file)));
    }
    return files;
  }

  private static void blank(Path file, TreeSet<String> ids) throws Exception {
    Files.write(
        file,
        Files.readAllLines(file).stream()
            .map(
                line ->
                    ids.stream().anyMatch(id -> line.contains("\"id\":\"" + id + "\"")) ? "" : line)
            .toList());
  }
}
