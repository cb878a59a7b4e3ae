package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.col;

import io.trihelix.gazetteer.Coordinates;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.Origin;
import io.trihelix.recognize.words.HanLpCityForms;
import io.trihelix.report.MonthAxis;
import io.trihelix.report.ReportData.EntityRow;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EntityDailyTable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The entities that the page knows. */
final class GatherEntities {
  private static final int MOST_ALIASES = 8;
  private static final Comparator<EntityRow> MOST_MENTIONED_FIRST =
      Comparator.comparingLong(EntityRow::total).reversed().thenComparing(EntityRow::id);

  private final PublishedTables tables;
  private final Gazetteer gazetteer;
  private final HanLpCityForms forms = new HanLpCityForms();

  /**
   * @param gazetteer knows the coordinates of cities
   */
  GatherEntities(PublishedTables tables, Gazetteer gazetteer) {
    this.tables = tables;
    this.gazetteer = gazetteer;
  }

  /** Ids of the most mentioned entities, in order. */
  Supplier<List<String>> mostMentioned(OneQuery query, int most) {
    return query.ask(
        tables
            .rows(EntitiesTable.TABLE)
            .where(col("articles").gt(0))
            .orderBy(col("articles").desc(), col("entity_id"))
            .limit(most)
            .select("entity_id"),
        rows -> rows.stream().map(row -> Cells.text(row, "entity_id")).toList());
  }

  /** The entities with these ids, the most mentioned first. */
  Supplier<List<EntityRow>> described(
      OneQuery query, Collection<String> ids, MonthAxis axis, EntityKinds kinds) {
    Dataset<Row> months =
        Months.gathered(
            Ids.only(ids, tables.rows(EntityDailyTable.TABLE), "entity_id"),
            col("articles"),
            "entity_id");
    return query.ask(
        Ids.only(ids, tables.rows(EntitiesTable.TABLE), "entity_id")
            .join(months, new String[] {"entity_id"}, "left"),
        rows ->
            rows.stream()
                .map(
                    row ->
                        entity(row, kinds, Months.series(axis, Cells.counts(row, Months.COLUMN))))
                .sorted(MOST_MENTIONED_FIRST)
                .toList());
  }

  private EntityRow entity(Row row, EntityKinds kinds, List<Long> series) {
    String id = Cells.text(row, "entity_id");
    String name = Cells.text(row, "name");
    EntityKind kind = kinds.named(Cells.text(row, "entity_type"));
    Optional<Coordinates> place = Coordinates.of(gazetteer.entry(id));
    return new EntityRow(
        id,
        kinds.all().indexOf(kind),
        name,
        Cells.text(row, "name_en"),
        Cells.texts(row, "aliases").stream()
            .filter(alias -> !alias.equals(name))
            .limit(MOST_ALIASES)
            .toList(),
        pinyin(id, name),
        Cells.text(row, "province"),
        Cells.text(row, "country"),
        nameOfSeat(Cells.text(row, "city_id")),
        place.map(Coordinates::latitude).orElse(null),
        place.map(Coordinates::longitude).orElse(null),
        Origin.DISCOVERED.label().equals(Cells.text(row, "origin")),
        Cells.dayText(row, "first_seen"),
        Cells.dayText(row, "last_seen"),
        Cells.count(row, "articles"),
        series,
        List.of());
  }

  private String pinyin(String id, String name) {
    GazetteerEntry entry = gazetteer.entry(id);
    String known = entry == null ? null : entry.attributes().get("pinyin");
    return known == null ? forms.pinyin(name) : known;
  }

  private String nameOfSeat(String cityId) {
    GazetteerEntry entry = cityId == null ? null : gazetteer.entry(cityId);
    return entry == null ? null : entry.entity().name();
  }
}
