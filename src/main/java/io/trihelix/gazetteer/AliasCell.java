package io.trihelix.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the cell of aliases: {@code form|form@class|…}. */
final class AliasCell {
  private AliasCell() {}

  /**
   * The surface forms of a row, those of the cell first. A name that the cell does not repeat with
   * a class is unique.
   *
   * @param names the row's names; empty ones are no forms
   * @param problems is told what is wrong in the cell
   */
  static List<SurfaceForm> parse(List<String> names, String cell, Consumer<String> problems) {
    Map<String, AliasClass> forms = new LinkedHashMap<>();
    if (!cell.isEmpty()) {
      for (String alias : cell.split("\\|", -1)) {
        int at = alias.lastIndexOf('@');
        String text = at < 0 ? alias : alias.substring(0, at);
        AliasClass aliasClass = AliasClass.ofMark(at < 0 ? "" : alias.substring(at + 1));
        if (aliasClass == null) {
          problems.accept("unknown class of alias '" + alias + "'");
        } else if (text.indexOf('@') >= 0) {
          problems.accept("alias '" + alias + "' bears two classes");
        } else if (text.isBlank()) {
          problems.accept("empty alias in '" + cell + "'");
        } else if (forms.put(text, aliasClass) != null) {
          problems.accept("alias '" + text + "' stands twice");
        }
      }
    }
    for (String name : names) {
      if (!name.isEmpty()) {
        forms.putIfAbsent(name, AliasClass.UNIQUE);
      }
    }
    var parsed = new ArrayList<SurfaceForm>(forms.size());
    forms.forEach((text, aliasClass) -> parsed.add(new SurfaceForm(text, aliasClass)));
    return parsed;
  }
}
