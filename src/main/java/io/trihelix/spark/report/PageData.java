package io.trihelix.spark.report;

import io.trihelix.report.MonthAxis;
import io.trihelix.report.Passages;
import io.trihelix.report.Passages.Passage;
import io.trihelix.report.ReportData;
import io.trihelix.report.ReportData.ArticleRow;
import io.trihelix.report.ReportData.CloserRow;
import io.trihelix.report.ReportData.EntityRow;
import io.trihelix.report.ReportData.KindRow;
import io.trihelix.report.ReportData.NodeRow;
import io.trihelix.report.ReportData.PairRow;
import io.trihelix.report.ReportData.PassageRow;
import io.trihelix.report.ReportData.PeriodRow;
import io.trihelix.report.ReportData.RankedRow;
import io.trihelix.report.ReportData.RisingRow;
import io.trihelix.report.ReportData.SimilarRow;
import io.trihelix.report.ReportData.StatedRow;
import io.trihelix.report.ReportData.SynergyRow;
import io.trihelix.report.ReportData.TrendRow;
import io.trihelix.report.ReportData.TriadRow;
import io.trihelix.report.ReportLimits;
import io.trihelix.report.Rounded;
import io.trihelix.report.Rows;
import io.trihelix.spark.report.GatherMentions.Mention;
import io.trihelix.spark.report.GatherRising.Movement;
import io.trihelix.spark.report.GatherStructure.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Turns ids into positions: the parts of the page refer to each other by them. */
final class PageData {
  private final MonthAxis axis;
  private final ReportLimits limits;
  private final List<Period> periods;
  private final Map<String, Integer> entityAt = new HashMap<>();
  private final Map<PairKey, Integer> pairAt = new HashMap<>();
  private final List<EntityRow> entities = new ArrayList<>();
  private final List<PairRow> pairs = new ArrayList<>();
  private final List<PassageRow> passages = new ArrayList<>();
  private final Map<List<Object>, Integer> passageAt = new HashMap<>();
  private final List<ArticleRow> articles = new ArrayList<>();
  private final List<RankedRow> rankings = new ArrayList<>();

  PageData(MonthAxis axis, ReportLimits limits, List<Period> periods) {
    this.axis = axis;
    this.limits = limits;
    this.periods = periods;
  }

  void entities(List<EntityRow> rows) {
    for (EntityRow row : rows) {
      entityAt.put(row.id(), entities.size());
      entities.add(row);
    }
  }

  /** Pairs in the given order; passages come later. */
  void pairs(
      Set<PairKey> selection, List<Row> scores, Map<PairKey, DescribePairs.Described> described) {
    var scoreOf = new HashMap<PairKey, Row>();
    scores.forEach(row -> scoreOf.put(PairKey.of(row), row));
    for (PairKey pair : selection) {
      Row score = scoreOf.get(pair);
      if (score != null && entityAt.containsKey(pair.a()) && entityAt.containsKey(pair.b())) {
        var about = described.getOrDefault(pair, DescribePairs.Described.NOTHING);
        pairAt.put(pair, pairs.size());
        pairs.add(
            new PairRow(
                entityAt.get(pair.a()),
                entityAt.get(pair.b()),
                Cells.count(score, "n_ab"),
                about.counts().sentence(),
                measure(score, "npmi"),
                measure(score, "llr"),
                measure(score, "lift"),
                measure(score, "q_value"),
                Months.series(axis, about.counts().months()),
                List.of(),
                about.topics()));
      }
    }
  }

  /**
   * @param described sentences of each pair, the best first
   * @param important so many pairs come before all others
   * @param mentions sentences of single entities
   * @param find looks up the articles of pairs, by their ids, and of mentions
   */
  void passages(
      Map<PairKey, DescribePairs.Described> described,
      int important,
      List<Mention> mentions,
      Function<Collection<String>, GatherArticles> find) {
    var inOrder = new ArrayList<List<Passage>>();
    pairs.forEach(pair -> inOrder.add(List.of()));
    pairAt.forEach(
        (pair, at) ->
            inOrder.set(
                at, described.getOrDefault(pair, DescribePairs.Described.NOTHING).passages()));
    Passages kept = Passages.select(inOrder, important, limits.evidenceBytes());
    var articleAt = new LinkedHashMap<String, Integer>();
    List<Integer> places = kept.texts().stream().map(text -> add(text, articleAt)).toList();
    for (int i = 0; i < pairs.size(); i++) {
      pairs.set(
          i, withPassages(pairs.get(i), kept.byPair().get(i).stream().map(places::get).toList()));
    }
    GatherArticles found = find.apply(Set.copyOf(articleAt.keySet()));
    var byEntity = new HashMap<Integer, List<Integer>>();
    for (Mention mention : mentions) {
      Integer entity = entityAt.get(mention.entity());
      if (entity != null) {
        String sentence = found.sentence(mention);
        byEntity
            .computeIfAbsent(entity, any -> new ArrayList<>())
            .add(add(new Passage(sentence, mention.articleId(), null), articleAt));
      }
    }
    byEntity.forEach((at, ofOne) -> entities.set(at, withPassages(entities.get(at), ofOne)));
    articleAt.keySet().forEach(id -> articles.add(found.article(id)));
  }

  /** The position of a passage; a sentence that stands there already is not there twice. */
  private int add(Passage passage, Map<String, Integer> articleAt) {
    articleAt.putIfAbsent(passage.articleId(), articleAt.size());
    int article = articleAt.get(passage.articleId());
    return passageAt.computeIfAbsent(
        Arrays.asList(article, passage.text()),
        sentence -> {
          passages.add(new PassageRow(passage.text(), article, passage.relation()));
          return passages.size() - 1;
        });
  }

  private static EntityRow withPassages(EntityRow entity, List<Integer> passages) {
    return new EntityRow(
        entity.id(),
        entity.type(),
        entity.name(),
        entity.nameEn(),
        entity.aliases(),
        entity.pinyin(),
        entity.province(),
        entity.country(),
        entity.seat(),
        entity.latitude(),
        entity.longitude(),
        entity.discovered(),
        entity.first(),
        entity.last(),
        entity.total(),
        entity.series(),
        passages);
  }

  private static PairRow withPassages(PairRow pair, List<Integer> passages) {
    return new PairRow(
        pair.a(),
        pair.b(),
        pair.articles(),
        pair.sentence(),
        pair.npmi(),
        pair.llr(),
        pair.lift(),
        pair.q(),
        pair.series(),
        passages,
        pair.topics());
  }

  void rankings(List<Row> rows) {
    for (Row row : rows) {
      Integer pair = pairAt.get(PairKey.of(row));
      int period = Period.position(periods, row);
      if (pair != null && period >= 0) {
        rankings.add(
            new RankedRow(
                period,
                pair,
                Cells.count(row, "n_ab"),
                measure(row, "npmi"),
                measure(row, "llr"),
                measure(row, "lift"),
                measure(row, "q_value")));
      }
    }
  }

  ReportData with(
      ReportData.About about,
      RunRow run,
      ReportData.Corpus corpus,
      Optional<Map<PairKey, List<Row>>> trends,
      GatherRising.Rising rising,
      Map<String, Map<LocalDate, Double>> shares,
      Optional<List<Row>> nodes,
      Structure structure) {
    return new ReportData(
        about,
        axis.labels(),
        Rows.of(KindRow.class, run.kinds().stream().map(KindRow::of).toList()),
        run.triad().stream().map(run.kinds().all()::indexOf).toList(),
        corpus,
        Rows.of(EntityRow.class, entities),
        Rows.of(PairRow.class, pairs),
        Rows.of(PassageRow.class, passages),
        Rows.of(ArticleRow.class, articles),
        Rows.of(PeriodRow.class, periods.stream().map(Period::row).toList()),
        Rows.of(RankedRow.class, rankings),
        trends.map(rows -> Rows.of(TrendRow.class, trends(rows))).orElse(null),
        rows(RisingRow.class, rising.entities(), moved -> rising(moved, shares)),
        rows(CloserRow.class, rising.pairs(), this::closer),
        rows(NodeRow.class, nodes, this::node),
        rows(SynergyRow.class, structure.synergy(), this::synergy),
        rows(TriadRow.class, structure.triads(), this::triad),
        rows(SimilarRow.class, structure.similar(), this::similar),
        rows(StatedRow.class, structure.relations(), this::stated));
  }

  private static <T extends Record, R> Rows<T> rows(
      Class<T> type, Optional<List<R>> rows, Function<R, Optional<T>> make) {
    return rows.map(all -> Rows.of(type, all.stream().map(make).flatMap(Optional::stream).toList()))
        .orElse(null);
  }

  private List<TrendRow> trends(Map<PairKey, List<Row>> months) {
    return months.entrySet().stream()
        .filter(entry -> pairAt.containsKey(entry.getKey()))
        .map(entry -> GatherTrends.row(pairAt.get(entry.getKey()), entry.getValue(), axis))
        .toList();
  }

  private Optional<RisingRow> rising(Movement moved, Map<String, Map<LocalDate, Double>> shares) {
    return Optional.ofNullable(entityAt.get(moved.a()))
        .map(
            entity ->
                new RisingRow(
                    entity,
                    axis.position(moved.since()),
                    until(moved),
                    Rounded.of(moved.before()),
                    Rounded.of(moved.now()),
                    Rounded.of(moved.p()),
                    Rounded.of(moved.weight()),
                    moved.confirmation().label(),
                    points(shares.getOrDefault(moved.a(), Map.of()))));
  }

  private Optional<CloserRow> closer(Movement moved) {
    return Optional.ofNullable(pairAt.get(moved.pair()))
        .map(
            pair ->
                new CloserRow(
                    pair,
                    axis.position(moved.since()),
                    until(moved),
                    Rounded.of(moved.before()),
                    Rounded.of(moved.now()),
                    Rounded.of(moved.p()),
                    Rounded.of(moved.weight())));
  }

  private Integer until(Movement moved) {
    return moved.until() == null ? null : axis.position(moved.until());
  }

  /** Position and value, one behind the other. */
  private List<Double> points(Map<LocalDate, Double> shares) {
    var points = new ArrayList<Double>();
    shares.forEach(
        (day, share) -> {
          points.add((double) axis.position(day));
          points.add(Rounded.of(share));
        });
    return points;
  }

  private Optional<NodeRow> node(Row row) {
    int period = Period.position(periods, row);
    Integer entity = entityAt.get(Cells.text(row, "entity_id"));
    Integer community = entityAt.get(Cells.text(row, "community_id"));
    return period < 0 || entity == null || community == null
        ? Optional.empty()
        : Optional.of(
            new NodeRow(
                period, entity, measure(row, "pagerank"), Cells.count(row, "degree"), community));
  }

  private Optional<SynergyRow> synergy(Row row) {
    String scope = Cells.text(row, "scope");
    Integer city = "all".equals(scope) ? Integer.valueOf(-1) : entityAt.get(scope);
    return Optional.ofNullable(city)
        .map(
            at ->
                new SynergyRow(
                    Cells.text(row, "period_type"),
                    Cells.dayText(row, "period_start"),
                    at,
                    Cells.count(row, "n"),
                    measure(row, "t_uig"),
                    measure(row, "t_low"),
                    measure(row, "t_high"),
                    measure(row, "p_value")));
  }

  private Optional<TriadRow> triad(Row row) {
    List<Integer> ends =
        Stream.of("city_id", "company_id", "university_id")
            .map(column -> entityAt.getOrDefault(Cells.text(row, column), -1))
            .toList();
    return ends.contains(-1)
        ? Optional.empty()
        : Optional.of(
            new TriadRow(
                ends.get(0),
                ends.get(1),
                ends.get(2),
                Cells.count(row, "total"),
                Months.series(axis, Cells.counts(row, Months.COLUMN))));
  }

  private Optional<SimilarRow> similar(Row row) {
    Integer entity = entityAt.get(Cells.text(row, "entity_id"));
    Integer other = entityAt.get(Cells.text(row, "similar_id"));
    return entity == null || other == null
        ? Optional.empty()
        : Optional.of(new SimilarRow(entity, other, measure(row, "cosine")));
  }

  private Optional<StatedRow> stated(Row row) {
    Integer from = entityAt.get(Cells.text(row, "from_id"));
    Integer to = entityAt.get(Cells.text(row, "to_id"));
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(
            new StatedRow(
                from,
                to,
                Cells.text(row, "relation"),
                row.<Boolean>getAs("mutual"),
                Cells.count(row, "total"),
                Months.series(axis, Cells.counts(row, Months.COLUMN))));
  }

  private static Double measure(Row row, String column) {
    return Rounded.of(Cells.number(row, column));
  }
}
