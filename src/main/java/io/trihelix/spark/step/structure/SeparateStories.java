package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;

import io.trihelix.config.Settings;
import io.trihelix.config.StructureSettings;
import io.trihelix.cooccur.MentionPlace;
import io.trihelix.cooccur.Story;
import io.trihelix.cooccur.Triad;
import io.trihelix.cooccur.TriadCounter;
import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.MentionRole;
import io.trihelix.model.TextField;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.Note;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.StoriesTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Tells the stories of each article apart, with who is mentioned in them, and finds their triads:
 * the working table of stories, which all statistics of more than two entities are counted from.
 */
public final class SeparateStories {
  /** Stories of which the table of triads holds none, since they would have too many. */
  static final String WITHOUT_TRIADS = "stories_without_triads";

  public static final DerivedTable DERIVED =
      DerivedTable.of(StoriesTable.TABLE)
          .needs(AnalysedTable.TABLE, AnalysedTable.LINKED)
          .measured(
              settings -> {
                var measures = new HashMap<>(MineRules.measures(settings.structure().rules()));
                measures.put(WITHOUT_TRIADS, sum(WITHOUT_TRIADS));
                return measures;
              })
          .noted(SeparateStories::notes)
          .computed(
              "tell stories apart",
              in ->
                  new SeparateStories(
                          in.settings().kinds(),
                          in.settings().pairs().roles(),
                          in.settings().structure().triads())
                      .in(
                          AnalysedTable.complete(
                              in.rows(AnalysedTable.TABLE), in.rows(AnalysedTable.LINKED))));

  private static List<String> notes(Settings settings, Measures measures) {
    StructureSettings.Triads triads = settings.structure().triads();
    var notes = new ArrayList<String>();
    if (triads.enabled()) {
      Note.of(
              measures.number(WITHOUT_TRIADS),
              "%,d stories with more than %,d triads each are not in triads"
                  + " (statistics.triads.max-per-story)",
              triads.maxPerStory())
          .ifPresent(notes::add);
    }
    MineRules.note(settings, measures).ifPresent(notes::add);
    return notes;
  }

  private final EntityKinds kinds;
  private final Set<MentionRole> roles;
  private final StructureSettings.Triads settings;

  /**
   * @param kinds of the entities that are mentioned
   * @param roles of the mentions that count
   */
  public SeparateStories(
      EntityKinds kinds, Set<MentionRole> roles, StructureSettings.Triads settings) {
    this.kinds = kinds;
    this.roles = roles;
    this.settings = settings;
  }

  /**
   * @param complete the analysed articles, with their mentions
   */
  public Dataset<Row> in(Dataset<Row> complete) {
    Column counted = filter(col("mentions"), mention -> MentionsTable.isIn(mention, roles));
    Column places =
        transform(
            counted,
            mention ->
                struct(
                    Stream.of("item", "entity_type", "entity_id", "field", "paragraph", "sentence")
                        .map(mention::getField)
                        .toArray(Column[]::new)));
    return complete
        .select(col("article_id"), col("published_date"), places.as("places"))
        .where(size(col("places")).gt(0))
        .map(new OneArticle(kinds, settings), Encoders.row(StoriesTable.TABLE.schema()));
  }

  private record OneArticle(EntityKinds kinds, StructureSettings.Triads settings)
      implements MapFunction<Row, Row> {
    @Override
    public Row call(Row article) {
      var places = new ArrayList<MentionPlace>();
      for (Row place : article.<Row>getList(2)) {
        places.add(place(place));
      }
      List<Story> stories = Story.of(places);
      TriadCounter.Found found =
          new TriadCounter(settings.kinds(), settings.maxPerStory()).in(stories);
      return RowFactory.create(
          article.get(0),
          article.get(1),
          stories.stream().map(this::row).toArray(Row[]::new),
          found.triads().stream().map(OneArticle::row).toArray(Row[]::new),
          found.storiesLeftOut());
    }

    private MentionPlace place(Row row) {
      return new MentionPlace(
          row.getInt(0),
          kinds.named(row.getString(1)),
          row.getString(2),
          TextField.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
          row.getInt(4),
          row.getInt(5));
    }

    private Row row(Story story) {
      Map<String, String[]> ids = new LinkedHashMap<>();
      for (EntityKind kind : kinds) {
        List<String> ofKind = story.entities(kind);
        if (!ofKind.isEmpty()) {
          ids.put(kind.name(), ofKind.toArray(String[]::new));
        }
      }
      return RowFactory.create(CollectionConverters.asScala(ids));
    }

    private static Row row(Triad triad) {
      return RowFactory.create(
          triad.firstId(),
          triad.secondId(),
          triad.thirdId(),
          triad.inParagraph(),
          triad.inSentence());
    }
  }
}
