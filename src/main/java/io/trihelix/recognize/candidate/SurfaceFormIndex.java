package io.trihelix.recognize.candidate;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.gazetteer.District;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.text.AhoCorasick;
import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import io.trihelix.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All surface forms of the gazetteer in one trie.
 *
 * <ol>
 *   <li>Forms are matched in normalised text, so case, width and script variants need no listing.
 *   <li>A form that begins or ends with a Latin letter or a digit matches only where no further one
 *       is attached to it, but for a year.
 *   <li>Where districts count, their forms mean the cities that they imply, but for those that an
 *       entity has for itself.
 *   <li>Phrases of {@code conf/rules/stop-phrases.tsv} match too, and mean nothing.
 * </ol>
 *
 * Thread-safe.
 */
public final class SurfaceFormIndex {
  private final AhoCorasick automaton;
  // What the automaton's patterns mean, by their numbers.
  private final List<List<Sense>> senses;

  public SurfaceFormIndex(Gazetteer gazetteer, TextNormalizer normalizer, boolean districts) {
    var forms = new HashMap<String, List<Sense>>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      for (SurfaceForm form : entry.forms()) {
        if (form.aliasClass() != AliasClass.NEVER_ALONE) {
          add(forms, normalizer.key(form.text()), new Sense(entry.entity(), form.aliasClass()));
        }
      }
    }
    if (districts) {
      addDistricts(forms, gazetteer, normalizer);
    }
    for (RuleFile.Row row : RuleFile.bundled("stop-phrases.tsv", 2)) {
      forms.putIfAbsent(normalizer.key(row.cell(0)), List.of());
    }
    automaton = new AhoCorasick(forms.keySet());
    senses = automaton.patterns().stream().map(form -> List.copyOf(forms.get(form))).toList();
  }

  private static void addDistricts(
      Map<String, List<Sense>> forms, Gazetteer gazetteer, TextNormalizer normalizer) {
    for (District district : gazetteer.districts()) {
      GazetteerEntry city = gazetteer.entry(district.city());
      for (SurfaceForm form : district.forms()) {
        String key = normalizer.key(form.text());
        if (city != null
            && form.aliasClass() != AliasClass.NEVER_ALONE
            && !isAnothersOwn(forms.get(key))) {
          add(forms, key, new Sense(city.entity(), form.aliasClass(), true));
        }
      }
    }
  }

  /** Whether the form means an entity by itself, without any doubt. */
  private static boolean isAnothersOwn(List<Sense> senses) {
    return senses != null
        && senses.stream()
            .anyMatch(sense -> !sense.ofDistrict() && sense.aliasClass() == AliasClass.UNIQUE);
  }

  private static void add(Map<String, List<Sense>> forms, String key, Sense sense) {
    List<Sense> senses = forms.computeIfAbsent(key, ignored -> new ArrayList<>(1));
    for (int i = 0; i < senses.size(); i++) {
      if (senses.get(i).entity().id().equals(sense.entity().id())) {
        // Two spellings that normalise alike: the more trusted class holds.
        if (sense.aliasClass().compareTo(senses.get(i).aliasClass()) < 0) {
          senses.set(i, sense);
        }
        return;
      }
    }
    senses.add(sense);
  }

  int size() {
    return senses.size();
  }

  /** Every place where a form stands, overlapping ones included, in order of their ends. */
  void find(NormalizedText text, Consumer<Candidate> found) {
    automaton.find(
        text.units(),
        text.length(),
        (start, end, pattern) -> {
          if (!cutsLatinWord(text, start, end)) {
            found.accept(new Candidate(start, end, senses.get(pattern)));
          }
        });
  }

  private static boolean cutsLatinWord(NormalizedText text, int begin, int end) {
    return (isWordCharacter(text.charAt(begin)) && isWordCharacter(text.neighbour(begin - 1)))
        || (isWordCharacter(text.charAt(end - 1))
            && isWordCharacter(text.neighbour(end))
            && !(Character.isLetter(text.charAt(end - 1)) && isYear(text, end)));
  }

  /** A year may be written right behind a name: QuestMobile2025. */
  private static boolean isYear(NormalizedText text, int at) {
    if (!text.startsWith("19", at) && !text.startsWith("20", at)) {
      return false;
    }
    return isDigit(text.neighbour(at + 2))
        && isDigit(text.neighbour(at + 3))
        && !isWordCharacter(text.neighbour(at + 4));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Letters of alphabetic scripts and ASCII digits; Han characters are no part of Latin words. */
  private static boolean isWordCharacter(char c) {
    return Han.isAlphabetic(c) && (Character.isLetterOrDigit(c) || c == '_');
  }
}
