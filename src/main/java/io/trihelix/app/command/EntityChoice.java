package io.trihelix.app.command;

import io.trihelix.app.print.AlignedTable;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.EntitySearch;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a name on the command line into one entity, or says why it cannot. */
final class EntityChoice {
  private final EntitySearch entities;
  private final PrintWriter err;

  EntityChoice(AskableWarehouse warehouse, PrintWriter err) {
    this.entities = EntitySearch.of(warehouse);
    this.err = err;
  }

  /**
   * The entity with that name or id. Of several the only one in the news is meant; where that does
   * not tell, none, and the choice is printed.
   */
  Optional<EntitySearch.Found> of(String name) {
    List<EntitySearch.Found> named = entities.named(name);
    List<EntitySearch.Found> inTheNews =
        named.stream().filter(found -> found.articles() > 0).toList();
    List<EntitySearch.Found> meant = inTheNews.isEmpty() ? named : inTheNews;
    if (meant.size() == 1) {
      return Optional.of(meant.get(0));
    }
    if (meant.isEmpty()) {
      err.println("No entity is called " + name + ".");
      list("Similar names:", entities.like(name));
    } else {
      list("Several entities are called " + name + "; give the id of one:", meant);
    }
    return Optional.empty();
  }

  private void list(String title, List<EntitySearch.Found> found) {
    if (found.isEmpty()) {
      return;
    }
    err.println(title);
    var table = new AlignedTable("id", "type", "name", "English", "articles");
    table.alignRight(4);
    for (EntitySearch.Found entity : found) {
      table.add(
          entity.id(),
          entity.type(),
          entity.name(),
          entity.nameEn(),
          String.format(Locale.ROOT, "%,d", entity.articles()));
    }
    table.print(err);
  }
}
