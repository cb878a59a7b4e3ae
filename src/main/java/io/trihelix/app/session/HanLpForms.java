package io.trihelix.app.session;

import io.trihelix.ask.NameForms;
import io.trihelix.recognize.words.HanLpCityForms;
import io.trihelix.recognize.words.HanLpText;

/** The forms of names by HanLP's tables, which take some tenths of a second to load. */
public final class HanLpForms {
  private static final class Holder {
    static final NameForms FORMS = make();
  }

  private HanLpForms() {}

  /** One a JVM. */
  public static NameForms load() {
    return Holder.FORMS;
  }

  private static NameForms make() {
    var forms = new HanLpCityForms();
    return new NameForms(text -> HanLpText.normalizer().normalize(text).toString(), forms::pinyin);
  }
}
