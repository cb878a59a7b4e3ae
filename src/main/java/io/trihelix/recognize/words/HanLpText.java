package io.trihelix.recognize.words;

import com.hankcs.hanlp.dictionary.other.CharTable;
import io.trihelix.text.TextNormalizer;

/** HanLP's character table behind the project's own normalizer. */
public final class HanLpText {
  private HanLpText() {}

  private static final class Holder {
    static final TextNormalizer NORMALIZER = TextNormalizer.with(CharTable::convert);
  }

  /** Normalises with HanLP's table of traditional and variant characters. One a JVM. */
  public static TextNormalizer normalizer() {
    return Holder.NORMALIZER;
  }
}
