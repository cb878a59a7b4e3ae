package io.trihelix.recognize.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanLpCityFormsTest {
  private final HanLpCityForms forms = new HanLpCityForms();

  @ParameterizedTest
  @CsvSource({
    "杭州, hang zhou", "重庆, chong qing", "厦门, xia men", "六安, lu an", "亳州, bo zhou",
    "乐山, le shan", "乐清, yue qing", "乐陵, lao ling", "长治, chang zhi", "朝阳, chao yang",
    "漯河, luo he", "都匀, du yun", "什邡, shi fang", "吕梁, lv liang", "呼和浩特, hu he hao te",
    "的黎波里, di li bo li", "都柏林, du bo lin", "巴登-巴登, ba deng ba deng"
  })
  void pinyinIsReadAsTheCityIs(String name, String pinyin) {
    assertEquals(pinyin, forms.pinyin(name));
  }

  @ParameterizedTest
  @CsvSource({
    "厦门, 廈門",
    "无为, 無為",
    "启东, 啟東",
    "赤峰, 赤峰",
    "伊斯坦布尔, 伊斯坦布爾",
    "弗里堡, 弗里堡",
    "台州, 台州",
    "台北, 臺北",
    "余姚, 餘姚",
    "新余, 新余"
  })
  void traditionalFormsAreThoseOfNames(String name, String traditional) {
    assertEquals(traditional, forms.traditional(name));
  }
}
