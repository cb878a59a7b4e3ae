package io.trihelix.interpret.charset;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetDetectionTest {
  private static final String JSON =
      "{\"id\": \"a-1\", \"title\": \"%s\", \"url\": \"https://e.cn/1\"}";

  private static Charset detected(byte[] text) {
    return CharsetDetection.of(text, text.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "杭州深度求索",
        "浙江大学的教授说",
        "宇树科技发布新款机器人",
        "上交所：科创板今日新增两家公司",
        "阿里巴巴与杭州市人民政府签署合作协议，双方将共建人工智能实验室。"
      })
  void shortSimplifiedTextsAreToldFromBig5(String text) {
    assertEquals(CharacterSets.GB18030, detected(text.getBytes(Charset.forName("GBK"))));
    assertEquals(
        CharacterSets.GB18030, detected(JSON.formatted(text).getBytes(Charset.forName("GBK"))));
    assertEquals(UTF_8, detected(text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"臺灣積體電路製造公司", "香港科技大學的教授說", "鴻海精密工業宣布在高雄設立新的研發中心，預計明年完工。"})
  void shortTraditionalTextsAreToldFromGbk(String text) {
    assertEquals(CharacterSets.BIG5, detected(text.getBytes(CharacterSets.BIG5)));
    assertEquals(CharacterSets.BIG5, detected(JSON.formatted(text).getBytes(CharacterSets.BIG5)));
  }

  @Test
  void asciiAloneIsUtf8() {
    assertEquals(UTF_8, detected("{\"id\": 1}".getBytes(UTF_8)));
    assertEquals(UTF_8, detected(new byte[0]));
  }

  @Test
  void aMarkTellsItAndUtf16IsFoundWithoutOne() {
    assertEquals(UTF_16LE, detected("\uFEFF杭州".getBytes(UTF_16LE)));
    assertEquals(UTF_16BE, detected("\uFEFF杭州".getBytes(UTF_16BE)));
    assertEquals(UTF_8, detected("\uFEFF杭州".getBytes(UTF_8)));
    String json = JSON.formatted("杭州深度求索");
    assertEquals(UTF_16LE, detected(json.getBytes(UTF_16LE)));
    assertEquals(UTF_16BE, detected(json.getBytes(UTF_16BE)));
  }

  @Test
  void aSampleThatEndsWithinACharacterIsStillUtf8() {
    byte[] text = "杭州深度求索".getBytes(UTF_8);
    for (int length = 3; length <= text.length; length++) {
      assertEquals(UTF_8, CharsetDetection.of(text, length));
    }
  }

  @Test
  void damageInAFewPlacesLeavesUtf8WhatItIs() {
    byte[] text = "杭州深度求索，浙江大学，阿里巴巴".getBytes(UTF_8);
    text[4] = 'x';
    text[20] = (byte) 0xFF;
    assertEquals(UTF_8, detected(text));
  }

  @Test
  void longTextsOfTheNeighboursAreNotTakenForChinese() {
    String korean = "서울대학교 연구진은 인공지능 반도체를 개발했다고 밝혔다. 삼성전자와 공동으로 진행한 이번 연구는 내년에 상용화될 예정이다.";
    assertEquals("EUC-KR", detected(korean.repeat(3).getBytes(Charset.forName("EUC-KR"))).name());
    String japanese = "東京大学の研究チームは、新しい半導体を開発したと発表した。来年には製品になる見込みである。トヨタ自動車も参加している。";
    assertEquals(
        "Shift_JIS", detected(japanese.repeat(3).getBytes(Charset.forName("Shift_JIS"))).name());
  }

  @Test
  void utf8BeyondDoubtHasChineseCharactersAndNoFault() {
    byte[] text = "杭州".getBytes(UTF_8);
    assertTrue(CharsetDetection.isPlainlyUtf8(text, text.length));
    assertFalse(CharsetDetection.isPlainlyUtf8(text, text.length - 1), "cut");
    byte[] gbk = "杭州深度求索".getBytes(Charset.forName("GBK"));
    assertFalse(CharsetDetection.isPlainlyUtf8(gbk, gbk.length));
    assertFalse(CharsetDetection.isPlainlyUtf8("ascii".getBytes(UTF_8), 5));
  }

  @Test
  void bytesThatNoUtf8HasAreAFaultHoweverTheyLook() {
    byte[][] none = {
      {(byte) 0xE0, (byte) 0x80, (byte) 0x80}, // NUL, written too long
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, // half of a surrogate pair
      {(byte) 0xF0, (byte) 0x8F, (byte) 0xBF, (byte) 0xBF}, // U+FFFF, written too long
      {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, // beyond the last character
      {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80}
    };
    for (byte[] fault : none) {
      byte[] text = ("杭州" + "x".repeat(fault.length)).getBytes(UTF_8);
      System.arraycopy(fault, 0, text, text.length - fault.length, fault.length);
      assertFalse(CharsetDetection.isPlainlyUtf8(text, text.length), Arrays.toString(fault));
    }
    byte[] sound = "杭州\u0800\uD7FF\uE000𐀀\uDBFF\uDFFF".getBytes(UTF_8);
    assertTrue(CharsetDetection.isPlainlyUtf8(sound, sound.length), "the characters beside them");
  }

  @Test
  void namesMeanTheLargestSetThatHoldsThem() {
    for (String name : new String[] {"gb2312", "GBK", " gb18030 ", "CP936"}) {
      assertEquals(CharacterSets.GB18030, CharacterSets.named(name).orElseThrow(), name);
    }
    assertEquals(CharacterSets.BIG5, CharacterSets.named("Big5").orElseThrow());
    assertTrue(CharacterSets.named("klingon").isEmpty());
    assertTrue(CharacterSets.named("").isEmpty());
  }
}
