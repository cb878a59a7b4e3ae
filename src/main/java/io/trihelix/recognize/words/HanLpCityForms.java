package io.trihelix.recognize.words;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import io.trihelix.gazetteer.CityForms;
import io.trihelix.text.Han;
import io.trihelix.text.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pinyin and traditional form of a city's name by HanLP's tables, but for what {@code
 * conf/rules/city-forms.tsv} says otherwise. Thread-safe.
 */
public final class HanLpCityForms implements CityForms {
  private static final int COLUMNS = 4;

  private final List<Departure> pinyin = new ArrayList<>();
  private final List<Departure> traditional = new ArrayList<>();

  public HanLpCityForms() {
    for (RuleFile.Row row : RuleFile.bundled("city-forms.tsv", COLUMNS)) {
      switch (row.cell(0)) {
        case "pinyin" -> pinyin.add(departure(row, List.of(row.cell(2).split(" "))));
        case "traditional" ->
            traditional.add(
                departure(row, row.cell(2).chars().mapToObj(Character::toString).toList()));
        default -> throw row.fault("unknown column " + row.cell(0));
      }
    }
  }

  /** How a run of characters is read or written, one part a character. */
  private record Departure(String form, List<String> parts) {}

  private static Departure departure(RuleFile.Row row, List<String> parts) {
    if (parts.size() != row.cell(1).length()) {
      throw new IllegalStateException(
          row.where()
              + ": '"
              + row.cell(2)
              + "' has not one part for each character of "
              + row.cell(1));
    }
    return new Departure(row.cell(1), parts);
  }

  @Override
  public String pinyin(String name) {
    List<Pinyin> read = HanLP.convertToPinyinList(name);
    List<String> syllables = new ArrayList<>();
    for (int i = 0; i < name.length(); i++) {
      boolean isHan = Han.at(name, i);
      syllables.add(isHan ? read.get(i).getPinyinWithoutTone() : "");
    }
    apply(pinyin, name, syllables);
    return syllables.stream()
        .filter(syllable -> !syllable.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Override
  public String traditional(String name) {
    String written = HanLP.convertToTraditionalChinese(name);
    if (written.length() != name.length()) {
      throw new IllegalStateException(
          "Cannot write '"
              + name
              + "' in traditional characters: HanLP changes its length: "
              + written);
    }
    List<String> characters =
        new ArrayList<>(written.chars().mapToObj(Character::toString).toList());
    apply(traditional, name, characters);
    return String.join("", characters);
  }

  private static void apply(List<Departure> departures, String name, List<String> parts) {
    for (Departure departure : departures) {
      for (int at = name.indexOf(departure.form());
          at >= 0;
          at = name.indexOf(departure.form(), at + departure.form().length())) {
        for (int i = 0; i < departure.parts().size(); i++) {
          parts.set(at + i, departure.parts().get(i));
        }
      }
    }
  }
}
