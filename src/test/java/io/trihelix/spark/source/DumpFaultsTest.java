package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Data sets in files that look like one page, and tables without a header. */
class DumpFaultsTest {
  private static final String ONE = "宁波舟山港今日新开三条航线，首批货物运往南美，浙江大学派人随船考察。";
  private static final String TWO = "成都的两家芯片企业昨天宣布合并，电子科技大学与其共建实验室，为期五年。";

  private static String document(String title, String text) {
    return "<doc>\n<url>http://news.example/20250218/"
        + title
        + ".html</url>\n<docno>7-"
        + title
        + "</docno>\n<contenttitle>"
        + title
        + "</contenttitle>\n<content>"
        + text
        + "</content>\n</doc>\n";
  }

  @TestFactory
  Stream<DynamicTest> dumps() {
    return Stream.of(
            Fault.of(
                "documents with a field a line",
                "dump.txt",
                document("港口开航", ONE) + document("企业合并", TWO),
                "1 港口开航",
                "7 企业合并"),
            Fault.of(
                "documents within a list, in a file without a telling name",
                "dump.dat",
                "<doclist>\n" + document("港口开航", ONE + "\n" + TWO) + "</doclist>\n",
                "2 港口开航"),
            Fault.of(
                    "a document that is cut off",
                    "dump.txt",
                    document("港口开航", ONE) + document("企业合并", TWO).replace("</doc>\n", ""),
                    "1 港口开航",
                    "7 malformed_xml")
                .saying("the file ends before </doc>"),
            Fault.of(
                "a document in a document",
                "dump.txt",
                document("港口开航", ONE).replace("</doc>\n", "") + document("企业合并", TWO),
                "1 malformed_xml",
                "6 企业合并"),
            Fault.of(
                "a document that is too long",
                "dump.txt",
                document("港口开航", ("宁波。".repeat(200) + "\n").repeat(4)) + document("企业合并", TWO),
                "1 too_large",
                "11 企业合并"),
            Fault.of(
                "lines of label and text",
                "cnews.train.txt",
                ("财经\t" + ONE + "\n科技\t" + TWO + "\n").repeat(2) + "科技\n",
                "1 ",
                "2 ",
                "3 ",
                "4 ",
                "5 malformed_csv"),
            Fault.of(
                "a table of label, title and text without a header",
                "news.tsv",
                "财经\t宁波舟山港新开航线\t" + ONE + "\n科技\t成都芯片企业合并\t" + TWO + "\n",
                "1 宁波舟山港新开航线",
                "2 成都芯片企业合并"),
            Fault.of(
                "the same between commas, with quotes",
                "news.csv",
                "财经,2025-02-18,\"宁波舟山港新开“三条”航线\",\""
                    + ONE
                    + "\"\n科技,2025-02-19,成都芯片企业合并,\""
                    + TWO
                    + "\"\n",
                "1 宁波舟山港新开“三条”航线",
                "2 成都芯片企业合并"),
            Fault.of(
                "headlines alone have no bodies, and need none",
                "titles.txt",
                "6551_!_101_!_news_tech_!_宁波舟山港新开三条航线_!_宁波,港口\n"
                    + "6552_!_102_!_news_tech_!_成都芯片企业宣布合并_!_成都,芯片\n",
                "1 宁波舟山港新开三条航线",
                "2 成都芯片企业宣布合并"),
            Fault.of(
                "a table with a header in a text file",
                "news.txt",
                "标题|正文|日期\n港口开航|" + ONE + "|2025-02-18\n企业合并|" + TWO + "|2025-02-19\n",
                "2 港口开航",
                "3 企业合并"),
            Fault.of(
                "a page whose first line has words of a header",
                "page.txt",
                "首页|新闻|正文\n宁波舟山港新开航线\n2025-02-18\n" + ONE + "\n",
                "1 宁波舟山港新开航线"),
            Fault.of(
                "JSON in a text file",
                "news.txt",
                Fault.line("甲") + "\n" + Fault.line("乙") + "\n",
                "1 甲",
                "2 乙"),
            Fault.of(
                "a JSON array in a text file",
                "news.txt",
                "[\n" + Fault.line("甲") + ",\n" + Fault.line("乙") + "\n]",
                "1 甲",
                "2 乙"),
            Fault.of(
                    "a list of words",
                    "names.txt",
                    "杭州\n宁波港\n成都芯片产业园\n".repeat(20) + "宁波一中\n".repeat(60),
                    "1 not_prose")
                .saying("none of 120 lines is a sentence")
                .with("input.max-record-size=64k"),
            Fault.of(
                "a page with a bracket for its begin",
                "page.txt",
                "[原创] 宁波舟山港新开航线\n2025-02-18\n" + ONE + "\n",
                "1 [原创] 宁波舟山港新开航线"))
        .map(Fault::test);
  }

  @Test
  void aFileThatIsSaidToBeAPageIsOne(@TempDir Path folder) throws IOException {
    Path file =
        SourceFixture.write(
            folder, "page.txt", ("科技\t" + ONE + "\n科技\t" + TWO + "\n").getBytes(UTF_8));
    assertEquals(1, SourceFixture.read(file, "input.format=page").size());
    assertEquals(2, SourceFixture.read(file).size());
  }
}
