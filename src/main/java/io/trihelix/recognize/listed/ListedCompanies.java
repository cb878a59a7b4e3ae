package io.trihelix.recognize.listed;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.Entity;
import io.trihelix.model.NamingRules;
import io.trihelix.text.TextNormalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The listed companies by the digits of their codes, and by their names. Thread-safe. */
public final class ListedCompanies {
  private static final String CODES = "codes";
  private static final int HONG_KONG_DIGITS = 5;
  private static final int SHORTEST_NAME = 2;

  private final Map<String, List<Listed>> byCode = new HashMap<>();
  private final Map<String, Entity> byName = new HashMap<>();

  /**
   * A listed company.
   *
   * @param forms its forms in matching form, of any class, the longest first
   */
  record Listed(Entity entity, List<String> forms) {}

  public ListedCompanies(Gazetteer gazetteer, TextNormalizer normalizer) {
    for (GazetteerEntry entry : gazetteer.entries()) {
      String codes = entry.attributes().get(CODES);
      if (codes == null || entry.entity().rules() != NamingRules.COMPANY) {
        continue;
      }
      var forms = new ArrayList<String>();
      for (SurfaceForm form : entry.forms()) {
        String key = normalizer.key(form.text());
        if (key.length() >= SHORTEST_NAME) {
          forms.add(key);
        }
      }
      forms.sort(Comparator.comparingInt(String::length).reversed());
      var listed = new Listed(entry.entity(), List.copyOf(forms));
      for (String code : codes.split("\\|")) {
        int dot = code.indexOf('.');
        String digits = dot < 0 ? code : code.substring(0, dot);
        byCode.computeIfAbsent(digits, ignored -> new ArrayList<>()).add(listed);
      }
      byName.putIfAbsent(normalizer.key(entry.entity().name()), entry.entity());
    }
  }

  /** The companies of which these are the digits of a code; Hong Kong's with or without zeros. */
  List<Listed> withCode(String digits) {
    List<Listed> found = byCode.get(digits);
    return found != null || digits.length() >= HONG_KONG_DIGITS
        ? found == null ? List.of() : found
        : byCode.getOrDefault("0".repeat(HONG_KONG_DIGITS - digits.length()) + digits, List.of());
  }

  /** The listed company of just this name, in matching form, or null. */
  Entity named(String name) {
    return byName.get(name);
  }

  /** Whether it is a class of shares, as behind a name: 万科a, 老凤祥b. */
  static boolean isShare(char c) {
    return c == 'a' || c == 'b' || c == 'h';
  }
}
