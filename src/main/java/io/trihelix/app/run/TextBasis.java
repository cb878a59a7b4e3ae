package io.trihelix.app.run;

import io.trihelix.config.SettingsPart;
import io.trihelix.text.ContentHash;

/**
 * What the text of an article, and what is found in texts, follows from besides the records: the
 * part of the program that reads texts, and the settings of {@link SettingsPart#TEXT}. An appending
 * run takes over what an earlier one found only where they are the same.
 */
final class TextBasis {
  private TextBasis() {}

  static String of(RunIdentity run) {
    return ContentHash.hash(
        String.join(
            "\n",
            run.version(),
            ProgramDigest.current(),
            SettingsPart.TEXT.in(run.effectiveJson())));
  }
}
