package io.trihelix.spark.step.analyse;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.MentionsTable;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;

class AnalyseArticlesTest extends SparkSuite {
  private static final String HEADER = "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n";

  private static Gazetteer gazetteer(String company) {
    return Gazetteer.of(
        Kinds.ALL,
        Map.of(
            Kinds.CITY,
            HEADER + "city:cn-330100\t杭州\tHangzhou\t杭州市\t\t浙江\tCN\n",
            Kinds.COMPANY,
            HEADER + company + "\t\t\tcity:cn-330100\t浙江\tCN\n",
            Kinds.UNIVERSITY,
            HEADER
                + "university:cn-4133010335\t浙江大学\tZhejiang University\t浙大\tcity:cn-330100\t浙江"
                + "\tCN\n"),
        HanLpText.normalizer());
  }

  private Dataset<Row> articles() {
    return dataset(
        ArticlesTable.TABLE,
        row(
            "article_id",
            "a",
            "published_date",
            Date.valueOf("2025-02-01"),
            "published_month",
            "2025-02",
            "title",
            "杭州",
            "body",
            "深度求索在杭州。\n浙江大学开学。"),
        row("article_id", "b", "published_month", "unknown", "title", "", "body", "深度求索。"),
        row("article_id", "c", "title", "", "body", "深度求索在杭州。", "duplicate_of", "a"),
        row("article_id", "d", "published_month", "unknown", "title", "无名", "body", "无事。"));
  }

  private Dataset<Row> analysed(AnalyseArticles step) {
    return step.in(articles(), sc().longAccumulator("articles"));
  }

  private AnalyseArticles step(Gazetteer gazetteer, String... overrides) {
    return new AnalyseArticles(settings(overrides), known(gazetteer), "basis");
  }

  private static Settings settings(String... overrides) {
    return ConfigLoader.load(null, List.of(overrides)).settings();
  }

  private Broadcast<SharedGazetteer> known(Gazetteer gazetteer) {
    return SharedGazetteer.broadcast(spark(), gazetteer);
  }

  private static final String DEEPSEEK = "company:x-deepseek\t深度求索";

  @Test
  void whatWasAnalysedEarlierIsTakenOverUnlessTextOrBasisAreOthers() {
    AnalyseArticles step = step(gazetteer(DEEPSEEK));
    Dataset<Row> earlier = analysed(step).where("article_id <> 'b'").cache();
    assertEquals(1, newlyAnalysed(step, articles(), earlier), "b alone is new");
    assertEquals(
        1 + 1,
        newlyAnalysed(
            step,
            articles()
                .withColumn("body", expr("if(article_id = 'd', '又有事。', body)"))
                .withColumn("run_id", expr("if(article_id = 'd', 'run-2', run_id)")),
            earlier),
        "d has another text");
    assertEquals(
        1,
        newlyAnalysed(step, articles().withColumn("run_id", lit("run-2")), earlier),
        "read again, the same texts");
    AnalyseArticles other = new AnalyseArticles(settings(), known(gazetteer(DEEPSEEK)), "other");
    assertEquals(3, newlyAnalysed(other, articles(), earlier), "another basis");
  }

  private long newlyAnalysed(AnalyseArticles step, Dataset<Row> articles, Dataset<Row> earlier) {
    LongAccumulator progress = sc().longAccumulator("articles");
    List<String> found =
        lines(step.in(articles, earlier, progress), "article_id", "mentions", "pairs");
    long count = progress.value();
    assertEquals(
        lines(step.in(articles, sc().longAccumulator("all")), "article_id", "mentions", "pairs"),
        found);
    return count;
  }

  @Test
  void ofAnArticleThatNamesMoreOnlyTheFirstMentionsAreKeptAndTheArticleIsCounted() {
    AnalyseArticles step = step(gazetteer(DEEPSEEK), "recognition.max-mentions=2");
    Dataset<Row> analysed = analysed(step);
    assertEquals(
        List.of("a body 0", "a title 0", "b body 0"),
        lines(new FlattenAnalysed().mentions(analysed), "article_id", "field", "start"),
        "title first; the two of the body behind are left out");
    assertEquals(
        1L, analysed.agg(step.measures().get(AnalysedTable.FULL)).first().getLong(0), "a alone");
  }

  @Test
  void mentionsOfRepresentativesAreFoundWithTheirPlaces() {
    AnalyseArticles step = step(gazetteer(DEEPSEEK));
    LongAccumulator progress = sc().longAccumulator("articles");
    Dataset<Row> mentions = new FlattenAnalysed().mentions(step.in(articles(), progress));
    assertEquals(
        List.of(
            "a 2025-02-01 body 0 0 0 4 深度求索 company:x-deepseek COMPANY 2025-02",
            "a 2025-02-01 body 0 0 5 7 杭州 city:cn-330100 CITY 2025-02",
            "a 2025-02-01 body 1 1 9 13 浙江大学 university:cn-4133010335 UNIVERSITY 2025-02",
            "a 2025-02-01 title 0 0 0 2 杭州 city:cn-330100 CITY 2025-02",
            "b null body 0 0 0 4 深度求索 company:x-deepseek COMPANY unknown"),
        lines(
            mentions,
            "article_id",
            "published_date",
            "field",
            "paragraph",
            "sentence",
            "start",
            "end",
            "surface",
            "entity_id",
            "entity_type",
            "published_month"));
    assertEquals(List.of(MentionsTable.TABLE.schema().fieldNames()), List.of(mentions.columns()));
    assertEquals(3, progress.value());
  }

  @Test
  void pairsAreCountedInSentencesAndParagraphs() {
    AnalyseArticles step = step(gazetteer(DEEPSEEK));
    Dataset<Row> pairs = new FlattenAnalysed().cooccurrences(analysed(step));
    assertEquals(
        List.of(
            "a city:cn-330100 company:x-deepseek 1 1 1 2025-02",
            "a city:cn-330100 university:cn-4133010335 0 0 null 2025-02",
            "a company:x-deepseek university:cn-4133010335 0 0 null 2025-02"),
        lines(
            pairs,
            "article_id",
            "entity_a",
            "entity_b",
            "sentences",
            "paragraphs",
            "min_distance",
            "published_month"));
    assertEquals(List.of(CooccurrencesTable.TABLE.schema().fieldNames()), List.of(pairs.columns()));
  }

  @Test
  void onlyTheWantedCombinationsOfTypesArePaired() {
    AnalyseArticles step = step(gazetteer(DEEPSEEK), "pairs.types=[UNIVERSITY-CITY]");
    assertEquals(
        List.of("CITY UNIVERSITY"),
        lines(new FlattenAnalysed().cooccurrences(analysed(step)), "type_a", "type_b"));
  }

  @Test
  void anotherGazetteerInTheSameJvmIsAnotherRecogniser() {
    AnalyseArticles first = step(gazetteer(DEEPSEEK));
    assertEquals(5, new FlattenAnalysed().mentions(analysed(first)).count());
    AnalyseArticles other = step(gazetteer("company:x-nothing\t无名"));
    assertEquals(
        List.of("无名"),
        lines(
            new FlattenAnalysed().mentions(analysed(other)).where("entity_type = 'COMPANY'"),
            "surface"));
  }
}
