package io.trihelix.gazetteer;

import io.trihelix.model.EntityType;
import io.trihelix.text.TextNormalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The laws that hold across all rows of all gazetteers. */
final class GazetteerChecks {
  private static final Pattern STRAY =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\u00A0\\uFFFD\"]|^\\s|\\s$");

  private final TextNormalizer normalizer;
  private final List<GazetteerProblem> problems = new ArrayList<>();

  private GazetteerChecks(TextNormalizer normalizer) {
    this.normalizer = normalizer;
  }

  static List<GazetteerProblem> check(
      Collection<GazetteerEntry> entries, TextNormalizer normalizer) {
    var checks = new GazetteerChecks(normalizer);
    Set<String> cities = new LinkedHashSet<>();
    for (GazetteerEntry entry : entries) {
      if (entry.entity().type() == EntityType.CITY) {
        cities.add(entry.entity().id());
      }
    }
    Map<String, GazetteerEntry> uniqueClaims = new HashMap<>();
    for (GazetteerEntry entry : entries) {
      checks.seat(entry, cities);
      checks.spelling(entry);
      checks.claims(entry, uniqueClaims);
    }
    return checks.problems;
  }

  private void seat(GazetteerEntry entry, Set<String> cities) {
    String seat = entry.entity().seat();
    if (!seat.isEmpty() && !cities.contains(seat)) {
      problem(entry, "seat '" + seat + "' of " + entry.entity().id() + " is no known city");
    }
  }

  private void spelling(GazetteerEntry entry) {
    for (SurfaceForm form : entry.forms()) {
      if (STRAY.matcher(form.text()).find()) {
        problem(entry, "stray character or blank in '" + form.text() + "'");
      }
      if (form.text().codePointCount(0, form.text().length()) < 2
          && form.aliasClass() != AliasClass.NEVER_ALONE) {
        problem(entry, "one-character alias '" + form.text() + "' must be @never-alone");
      }
    }
  }

  private void claims(GazetteerEntry entry, Map<String, GazetteerEntry> uniqueClaims) {
    for (SurfaceForm form : entry.forms()) {
      boolean unique = form.aliasClass() == AliasClass.UNIQUE;
      String key = normalizer.key(form.text());
      GazetteerEntry other = uniqueClaims.get(key);
      if (unique && other != null && other != entry) {
        problem(
            entry,
            "'"
                + form.text()
                + "' of "
                + entry.entity().id()
                + " is also claimed by "
                + other.entity().id()
                + " ("
                + other.where()
                + "), both as unique");
      } else if (unique) {
        uniqueClaims.put(key, entry);
      }
    }
  }

  private void problem(GazetteerEntry entry, String message) {
    problems.add(new GazetteerProblem(entry.where(), message));
  }
}
