package io.trihelix.app;

import static io.trihelix.app.DailyRun.record;
import static io.trihelix.app.TableRows.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The furniture of a site that no single day has enough articles to show. */
@Tag("slow")
class DailyFurnitureTest {
  private static final String FURNITURE = "日报客户端，腾讯出品";
  private static final String NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄";

  /** Of a day with so many articles; the text of one that is corrected is told by another line. */
  private static Path day(Path news, int day, int from, int to) throws Exception {
    var records = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      String name = NAMES.substring(i, i + 1);
      String story = "第%s批设备运抵杭州，浙江大学的%s号实验室开工，老师和学生都在场。".formatted(name, name);
      records.add(record("id-" + i, "2025-0%d-1%d".formatted(day, day), body(story)));
    }
    return Files.write(news.resolve("day-" + day + ".jsonl"), records);
  }

  private static String body(String story) {
    return story + "\\n" + FURNITURE + "\\n共%d字".formatted(story.length());
  }

  private static List<String> rowsWith(Map<String, List<String>> tables, String text) {
    return tables.entrySet().stream()
        .filter(table -> table.getValue().stream().anyMatch(row -> row.contains(text)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Test
  void itIsThatOfOneRunOverAllDaysAndComesBackWithTheArticles(@TempDir Path folder)
      throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    Path daily = folder.resolve("daily");
    Path whole = folder.resolve("whole");
    DailyRun.run(0, daily, day(news, 1, 0, 11));
    assertFalse(rowsWith(TableRows.of(daily), FURNITURE).isEmpty(), "eleven articles show nothing");

    Path second = day(news, 2, 11, 21);
    Files.write(
        second,
        List.of(
            record("id-0", "2025-02-13", body("更正：第一批设备明天才运抵杭州，浙江大学的实验室等着。")),
            record("id-1", "2025-02-13", "更正：第二批设备明天才运抵杭州，浙江大学的实验室也等着。")),
        StandardOpenOption.APPEND);
    DailyRun.run(0, daily, second, "--append");
    DailyRun.run(0, whole, news);
    Map<String, List<String>> tables = TableRows.of(daily);
    assertSame(TableRows.of(whole), tables, "two days");
    assertEquals(List.of(), rowsWith(tables, FURNITURE), "both days are clean");

    DailyRun.run(0, daily, day(news, 3, 21, 24), "--append");
    DailyRun.withdraw(daily, List.of("id-2", "id-3", "id-4", "id-5", "id-6", "id-7"), "不实");
    tables = TableRows.of(daily);
    assertFalse(rowsWith(tables, FURNITURE).isEmpty(), "what is furniture no more is put back");
    DailyRun.run(0, daily, news);
    assertSame(TableRows.of(daily), tables, "a third day, and fewer articles");
  }
}
