package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyCleanerTest {
  private final BodyCleaner cleaner = new BodyCleaner(FurnitureRules.bundled());

  @Test
  void everyKindOfLineEndSeparatesParagraphs() {
    assertEquals("一\n二\n三\n四\n五\n六", cleaner.clean("一\r\n二\r三\u0085四\u2028五\u2029六\f"));
  }

  @Test
  void blanksAroundParagraphsAndEmptyParagraphsGo() {
    assertEquals("杭州 的人才\n浙江大学", cleaner.clean("\uFEFF　　杭州 的人才\u00A0\n \t \n\n\u200B浙江大学 \n"));
  }

  @Test
  void controlCharactersGoAndLeaveNoBlankEdges() {
    assertEquals("深度求索\n京东", cleaner.clean("\u0000 深度\u0007求索 \u0001\n\u0001 \u0002\n京\u0000东"));
  }

  @Test
  void aTabInsideALineStays() {
    assertEquals(List.of("北京\t上海"), BodyCleaner.lines("\t北京\t上海\t"));
  }

  @Test
  void furnitureLinesGoWhereverTheyStand() {
    assertEquals("阿里巴巴位于杭州。\n腾讯位于深圳。", cleaner.clean("评论0\n阿里巴巴位于杭州。\n分享到微信\n腾讯位于深圳。\n责任编辑：王某"));
  }

  @Test
  void everythingFromTheTailOnGoes() {
    assertEquals(
        "阿里巴巴位于杭州，腾讯位于深圳，华为也位于深圳。", cleaner.clean("阿里巴巴位于杭州，腾讯位于深圳，华为也位于深圳。\n相关阅读\n上海瑞金医院发布病理大模型"));
  }

  @Test
  void aTailInTheFirstHalfDoesNotCut() {
    assertEquals(
        "最新消息。\n相关阅读\n阿里巴巴位于杭州，腾讯位于深圳，华为也位于深圳。",
        cleaner.clean("最新消息。\n相关阅读\n阿里巴巴位于杭州，腾讯位于深圳，华为也位于深圳。"));
  }

  @Test
  void aTitleIsOneLine() {
    assertEquals("杭州为何 孕育DeepSeek", cleaner.cleanLine(" 杭州为何\n\n孕育Deep\u0000Seek　"));
    assertEquals("", cleaner.cleanLine(" \n "));
  }
}
