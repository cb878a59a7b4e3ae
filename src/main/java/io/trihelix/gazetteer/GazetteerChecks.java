package io.trihelix.gazetteer;

import io.trihelix.model.NamingRules;
import io.trihelix.text.TextNormalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The laws that hold across all rows of all gazetteers, a user's layers among them; tested at every
 * start, so they are cheap. What only our own files must keep is in {@link SourceChecks}.
 */
final class GazetteerChecks {
  private static final String PARENT = "parent";

  private final TextNormalizer normalizer;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> cities = new HashSet<>();
  private final Map<String, GazetteerEntry> uniqueClaims;
  private final List<GazetteerProblem> problems = new ArrayList<>();

  private GazetteerChecks(TextNormalizer normalizer, int size) {
    this.normalizer = normalizer;
    this.uniqueClaims = new HashMap<>(4 * size);
  }

  static List<GazetteerProblem> check(
      Collection<GazetteerEntry> entries,
      Collection<District> districts,
      TextNormalizer normalizer) {
    var checks = new GazetteerChecks(normalizer, entries.size());
    for (GazetteerEntry entry : entries) {
      checks.ids.add(entry.entity().id());
      if (entry.entity().rules() == NamingRules.CITY) {
        checks.cities.add(entry.entity().id());
      }
    }
    for (GazetteerEntry entry : entries) {
      checks.city(entry.entity().seat(), "seat", entry.entity().id(), entry.where());
      checks.parent(entry);
      checks.spelling(entry.forms(), entry.where());
      checks.claims(entry);
    }
    Map<String, District> districtClaims = new HashMap<>();
    for (District district : districts) {
      checks.city(district.city(), "city", district.id(), district.where());
      checks.spelling(district.forms(), district.where());
      checks.claims(district, districtClaims);
    }
    return checks.problems;
  }

  private void city(String id, String column, String of, String where) {
    if (!id.isEmpty() && !cities.contains(id)) {
      problem(where, column + " '" + id + "' of " + of + " is no known city");
    }
  }

  private void parent(GazetteerEntry entry) {
    String id = entry.entity().id();
    String parent = entry.attributes().get(PARENT);
    if (parent == null) {
      return;
    }
    String kind = id.substring(0, id.indexOf(':') + 1);
    if (parent.equals(id)) {
      problem(entry.where(), id + " is its own parent");
    } else if (!parent.startsWith(kind) || !ids.contains(parent)) {
      problem(
          entry.where(),
          "parent '"
              + parent
              + "' of "
              + id
              + " is no known "
              + kind.substring(0, kind.length() - 1));
    }
  }

  private void spelling(List<SurfaceForm> forms, String where) {
    for (SurfaceForm form : forms) {
      String text = form.text();
      if (Spelling.hasStray(text)) {
        problem(where, "stray character or blank in '" + text + "'");
      }
      if (text.codePointCount(0, text.length()) < 2
          && form.aliasClass() != AliasClass.NEVER_ALONE) {
        problem(where, "one-character alias '" + text + "' must be @never-alone");
      }
    }
  }

  private void claims(GazetteerEntry entry) {
    for (SurfaceForm form : entry.forms()) {
      if (form.aliasClass() != AliasClass.UNIQUE) {
        continue;
      }
      GazetteerEntry other = uniqueClaims.putIfAbsent(normalizer.key(form.text()), entry);
      if (other != null && other != entry) {
        claimedTwice(form, entry.entity().id(), entry.where(), other.entity().id(), other.where());
      }
    }
  }

  /** Districts of one city may share a name; of two cities, not as unique. */
  private void claims(District district, Map<String, District> districtClaims) {
    if (district.city().isEmpty()) {
      return;
    }
    for (SurfaceForm form : district.forms()) {
      if (form.aliasClass() != AliasClass.UNIQUE) {
        continue;
      }
      District other = districtClaims.putIfAbsent(normalizer.key(form.text()), district);
      if (other != null && !other.city().equals(district.city())) {
        claimedTwice(form, district.id(), district.where(), other.id(), other.where());
      }
    }
  }

  private void claimedTwice(
      SurfaceForm form, String id, String where, String otherId, String otherWhere) {
    problem(
        where,
        "'"
            + form.text()
            + "' of "
            + id
            + " is also claimed by "
            + otherId
            + " ("
            + otherWhere
            + "), both as unique");
  }

  private void problem(String where, String message) {
    problems.add(new GazetteerProblem(where, message));
  }
}
