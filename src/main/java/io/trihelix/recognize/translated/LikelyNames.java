package io.trihelix.recognize.translated;

import io.trihelix.model.NamingRules;
import io.trihelix.recognize.translated.NameIndex.Name;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The names of entities that one article makes likely, since it names them otherwise or is about
 * their seat: a few of all that are known, chosen once as long as the article names no others. Not
 * thread-safe.
 */
final class LikelyNames {
  private final NameIndex index;
  private final ArticleContext context;
  private final Map<NamingRules, List<Name>> names = new EnumMap<>(NamingRules.class);
  private int entitiesNamed = -1;

  LikelyNames(NameIndex index, ArticleContext context) {
    this.index = index;
    this.context = context;
  }

  /** In the order of the index. */
  List<Name> of(NamingRules type) {
    if (context.entitiesNamed() != entitiesNamed) {
      names.clear();
      entitiesNamed = context.entitiesNamed();
    }
    return names.computeIfAbsent(
        type,
        t ->
            index.all(t).stream()
                .filter(
                    name -> context.names(name.entity()) || context.isAboutSeatOf(name.entity()))
                .toList());
  }
}
