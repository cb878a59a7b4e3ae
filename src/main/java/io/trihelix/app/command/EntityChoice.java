package io.trihelix.app.command;

import io.trihelix.app.print.AlignedTable;
import io.trihelix.app.session.HanLpForms;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.NamedEntity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a name on the command line into one entity, or says why it cannot. */
final class EntityChoice {
  /** A list that is seen at a glance. */
  private static final int MOST_LISTED = 8;

  private final EntitySearch entities;
  private final PrintWriter err;

  EntityChoice(AskableWarehouse warehouse, PrintWriter err) {
    this.entities = EntitySearch.of(warehouse, HanLpForms::load);
    this.err = err;
  }

  /**
   * The entity with that name or id. Of several the only one in the news is meant; where that does
   * not tell, none, and the choice is printed.
   */
  Optional<NamedEntity> of(String name) {
    List<NamedEntity> named = entities.named(name);
    List<NamedEntity> inTheNews = named.stream().filter(found -> found.articles() > 0).toList();
    List<NamedEntity> meant = inTheNews.isEmpty() ? named : inTheNews;
    if (meant.size() == 1) {
      return Optional.of(meant.get(0));
    }
    if (meant.isEmpty()) {
      err.println("No entity is called " + name + ".");
      list("Similar names:", entities.like(name, MOST_LISTED));
    } else {
      list("Several entities are called " + name + "; give the id of one:", meant);
    }
    return Optional.empty();
  }

  private void list(String title, List<NamedEntity> found) {
    if (found.isEmpty()) {
      return;
    }
    err.println(title);
    var table = new AlignedTable("id", "type", "name", "English", "articles");
    table.alignRight(4);
    for (NamedEntity entity : found.subList(0, Math.min(found.size(), MOST_LISTED))) {
      table.add(
          entity.id(),
          entity.type(),
          entity.name(),
          entity.nameEn(),
          String.format(Locale.ROOT, "%,d", entity.articles()));
    }
    table.print(err);
    if (found.size() > MOST_LISTED) {
      err.printf(Locale.ROOT, "  … and %,d more%n", found.size() - MOST_LISTED);
    }
  }
}
