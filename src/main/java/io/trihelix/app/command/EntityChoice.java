package io.trihelix.app.command;

import io.trihelix.app.print.AlignedTable;
import io.trihelix.spark.view.EntityLookup;
import io.trihelix.spark.view.QueryableWarehouse;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a name on the command line into one entity, or says why it cannot. */
final class EntityChoice {
  private final EntityLookup entities;
  private final PrintWriter err;

  EntityChoice(QueryableWarehouse warehouse, PrintWriter err) {
    this.entities = new EntityLookup(warehouse.query("SELECT * FROM entities"));
    this.err = err;
  }

  /**
   * The entity with that name or id. Of several the only one in the news is meant; where that does
   * not tell, none, and the choice is printed.
   */
  Optional<EntityLookup.Found> of(String name) {
    List<EntityLookup.Found> named = entities.named(name);
    List<EntityLookup.Found> inTheNews =
        named.stream().filter(found -> found.articles() > 0).toList();
    List<EntityLookup.Found> meant = inTheNews.isEmpty() ? named : inTheNews;
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

  private void list(String title, List<EntityLookup.Found> found) {
    if (found.isEmpty()) {
      return;
    }
    err.println(title);
    var table = new AlignedTable("id", "type", "name", "English", "articles");
    table.alignRight(4);
    for (EntityLookup.Found entity : found) {
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
