package io.trihelix.recognize.name;

import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a company's name may end with beyond the known form (百事可乐 + 公司, 德电 + (中国) + 有限公司): it
 * belongs to the mention. The endings are data: {@code conf/rules/legal-forms.tsv}. Thread-safe.
 */
public final class LegalForms {
  private final List<String> regions;
  private final List<String> forms;
  private final Set<String> notForms = new HashSet<>();

  public LegalForms() {
    List<RuleFile.Row> rows = RuleFile.bundled("legal-forms.tsv", 2);
    regions = of(rows, "region");
    forms = of(rows, "form");
    notForms.addAll(of(rows, "not"));
  }

  private static List<String> of(List<RuleFile.Row> rows, String kind) {
    return rows.stream()
        .filter(row -> row.cell(0).equals(kind))
        .map(row -> row.cell(1))
        .sorted((a, b) -> b.length() - a.length())
        .toList();
  }

  /**
   * Where the company's name that ends at {@code end} ends with its legal form, if one follows.
   *
   * @param limit where the next recognised name begins; one in brackets before the form (西门子（深圳）公司)
   *     is part of this name
   */
  public int extend(NormalizedText text, int end, int limit) {
    int at = end;
    int region = afterRegion(text, at);
    int form = afterForm(text, region, limit < region ? text.length() : limit);
    while (form > at) {
      at = form;
      form = afterForm(text, at, limit);
    }
    return at;
  }

  private int afterRegion(NormalizedText text, int at) {
    for (String region : regions) {
      if (text.startsWith(region, at)) {
        return at + region.length();
      }
    }
    return at;
  }

  private int afterForm(NormalizedText text, int at, int limit) {
    for (String form : forms) {
      int end = at + form.length();
      if (end <= limit && text.startsWith(form, at) && !continues(text, end)) {
        return end;
      }
    }
    return -1;
  }

  /** 公司 in 公司法 is no form. */
  private boolean continues(NormalizedText text, int end) {
    for (String word : notForms) {
      for (int begin = Math.max(0, end - word.length() + 1); begin < end; begin++) {
        if (text.startsWith(word, begin) && begin + word.length() > end) {
          return true;
        }
      }
    }
    return false;
  }
}
