package io.trihelix.recognize.alias;

import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds where some forms stand in an article, all in one pass: at each character only the lengths
 * of forms that begin with it are tried.
 */
final class FormPlaces {
  private static final Comparator<Place> LONGEST_FORMS_FIRST =
      Comparator.comparingInt((Place place) -> -place.form().length())
          .thenComparing(Place::form)
          .thenComparing(place -> place.field().field())
          .thenComparingInt(Place::start);

  private final Set<String> forms;
  private final Map<Character, TreeSet<Integer>> lengths = new HashMap<>();

  /**
   * Where a form stands.
   *
   * @param start offset of its first normalised character
   */
  record Place(String form, ArticleText.Field field, int start) {}

  private FormPlaces(Collection<String> forms) {
    this.forms = new HashSet<>(forms);
    for (String form : forms) {
      lengths.computeIfAbsent(form.charAt(0), first -> new TreeSet<>()).add(form.length());
    }
  }

  /**
   * All places, those of longer forms first, those of one form in order of the text.
   *
   * @param forms in normalised characters, none empty
   */
  static List<Place> of(Collection<String> forms, ArticleText article) {
    if (forms.isEmpty()) {
      return List.of();
    }
    var search = new FormPlaces(forms);
    var places = new ArrayList<Place>();
    article.fields().forEach(field -> search.addFrom(field, places));
    places.sort(LONGEST_FORMS_FIRST);
    return places;
  }

  private void addFrom(ArticleText.Field field, List<Place> places) {
    NormalizedText text = field.text();
    for (int at = 0; at < text.length(); at++) {
      Set<Integer> possible = lengths.get(text.charAt(at));
      if (possible == null) {
        continue;
      }
      for (int length : possible) {
        if (at + length > text.length()) {
          break;
        }
        String form = text.substring(at, at + length);
        if (forms.contains(form)) {
          places.add(new Place(form, field, at));
        }
      }
    }
  }
}
