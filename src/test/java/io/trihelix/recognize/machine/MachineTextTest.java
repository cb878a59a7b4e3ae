package io.trihelix.recognize.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.model.Mention;
import io.trihelix.recognize.LinkedText;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.NormalizedText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTextTest {
  private static String ranges(String line) {
    NormalizedText text = HanLpText.normalizer().normalize(line);
    return new MachineText()
        .in(text).stream()
            .map(range -> text.substring(range.start(), range.end()))
            .collect(Collectors.joining(" ; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "见 https://a.cn/杭州/x?q=宇树科技 一文 | https://a.cn/杭州/x?q=宇树科技",
        "见 https://t.cn/Ab9杭州下雪 | https://t.cn/ab9",
        "网址www.hangzhou.gov.cn。 | www.hangzhou.gov.cn",
        "访问unitree.com/blog看看 | unitree.com/blog",
        "来信hr@unitree.com吧 | hr@unitree.com",
        "转自 @Unitree_Robotics 的帖子 | @unitree_robotics",
        "转自@宇树科技的帖子 | ",
        "<p class=\"杭州\">正文</p> | <p class=\"杭州\"> ; </p>",
        "正文<script>var a='杭州';</script>完 | <script>var a='杭州';</script>",
        "<!-- 杭州 -->正文 | <!-- 杭州 -->",
        "比分 3<5，5>3 | ",
        "版本3.5.2与v2.0 | ",
      })
  void addressesHandlesAndMarkupAreForMachines(String line, String expected) {
    assertEquals(expected == null ? "" : expected, ranges(line));
  }

  @Test
  void noNameIsFoundInThem() {
    List<Mention> mentions =
        LinkedText.mentions("杭州的宇树科技：https://x.com/杭州/Unitree ，邮箱 pr@unitree.com 。");
    assertEquals(List.of("杭州", "宇树科技"), mentions.stream().map(Mention::surface).toList());
  }

  @Test
  void aTextOfOpenTagsIsReadOnceAndNoMore() {
    String many = "<a".repeat(2000);
    assertEquals("", ranges(many));
  }
}
