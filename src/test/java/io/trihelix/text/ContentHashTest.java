package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {
  private static final String BODY = "浙江大学与阿里巴巴在杭州共建AI实验室2025";

  private final ContentHash hash =
      new ContentHash(TextNormalizer.with(c -> c == '學' ? '学' : c == '與' ? '与' : c), 10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "浙江大學與阿里巴巴在杭州共建AI实验室2025",
        "浙江大学与阿里巴巴在杭州共建ＡＩ实验室２０２５",
        "浙江大学，与阿里巴巴：在杭州，共建“ai”实验室（2025）。",
        "浙江大学与阿里巴巴\n\n在杭州共建 AI 实验室 2025",
        "浙江\u200B大学与阿里巴巴在杭州共建AI实验室2025\uFEFF",
      })
  void theSameWordingHasTheSameHash(String repost) {
    assertEquals(hash.of("标题", BODY), hash.of("另一个标题", repost));
  }

  @Test
  void anotherWordingHasAnotherHash() {
    assertNotEquals(hash.of("", BODY), hash.of("", BODY.replace("杭州", "宁波")));
    assertNotEquals(hash.of("", BODY), hash.of("", BODY.replace("2025", "2024")));
    assertNotEquals(hash.of("", BODY + "😀"), hash.of("", BODY + "😁"), "beyond the BMP");
  }

  @Test
  void aShortBodyIsHashedWithItsTitle() {
    assertNotEquals(hash.of("杭州", "详见附件。"), hash.of("深圳", "详见附件。"));
    assertEquals(hash.of("杭州！", "详见附件。"), hash.of("杭州", "详见附件"));
    assertNotEquals(hash.of("杭州详见", "附件"), hash.of("杭州", "详见附件"), "the border counts");
  }

  @Test
  void aHashIs32HexadecimalDigits() {
    // First 128 bits of SHA-256 of the empty string.
    assertEquals("e3b0c44298fc1c149afbf4c8996fb924", ContentHash.hash(""));
    assertTrue(hash.of("", BODY).matches("[0-9a-f]{32}"));
  }
}
