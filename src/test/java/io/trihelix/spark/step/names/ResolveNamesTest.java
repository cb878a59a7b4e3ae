package io.trihelix.spark.step.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.recognize.name.DiscoveredName;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.analyse.AnalyseArticles;
import io.trihelix.spark.step.analyse.FlattenAnalysed;
import io.trihelix.spark.step.analyse.LinkDiscovered;
import io.trihelix.spark.step.analyse.SharedGazetteer;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.ArticlesTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** AnalyseArticles → CollectNames → ResolveNames → LinkDiscovered → FlattenAnalysed. */
class ResolveNamesTest extends SparkSuite {
  private static final String HEADER = "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n";
  private static final String CITIES =
      HEADER
          + "city:cn-330100\t杭州\tHangzhou\t杭州市\t\t浙江\tCN\n"
          + "city:cn-440300\t深圳\tShenzhen\t深圳市\t\t广东\tCN\n";
  private static final String WHALE = DiscoveredName.idOf(Kinds.COMPANY, "鲸岚");

  private record Corpus(Dataset<Row> names, Dataset<Row> complete) {
    List<String> mentions() {
      return lines(
          new FlattenAnalysed().mentions(complete).where("entity_type = 'COMPANY'"),
          "article_id",
          "surface",
          "entity_id",
          "entity_name");
    }

    List<String> unconfirmed() {
      return lines(new FlattenAnalysed().unconfirmed(complete), "article_id", "surface");
    }

    List<String> pairs() {
      return lines(
          new FlattenAnalysed().cooccurrences(complete),
          "article_id",
          "entity_a",
          "entity_b",
          "sentences",
          "paragraphs");
    }
  }

  private Corpus corpus(Map<String, String> bodies, String... overrides) {
    Dataset<Row> articles =
        dataset(
            ArticlesTable.TABLE,
            new TreeMap<>(bodies)
                .entrySet().stream()
                    .map(a -> row("article_id", a.getKey(), "title", "", "body", a.getValue()))
                    .<Map<String, Object>>toArray(Map[]::new));
    return corpus(articles, overrides);
  }

  private Corpus corpus(Dataset<Row> articles, String... overrides) {
    Settings settings = ConfigLoader.load(null, List.of(overrides)).settings();
    Broadcast<SharedGazetteer> known =
        SharedGazetteer.broadcast(
            spark(),
            Gazetteer.of(
                Kinds.ALL,
                Map.of(
                    Kinds.CITY,
                    CITIES,
                    Kinds.COMPANY,
                    HEADER + "company:x-kujiale\t酷家乐\t\t\tcity:cn-330100\t浙江\tCN\n"),
                HanLpText.normalizer()));
    Dataset<Row> analysed =
        new AnalyseArticles(settings, known, "basis").in(articles, sc().longAccumulator()).cache();
    Dataset<Row> names =
        new ResolveNames(settings.discovery(), Kinds.ALL)
            .of(new CollectNames(settings.discovery()).from(analysed));
    Dataset<Row> linked = new LinkDiscovered(settings.pairs(), Kinds.ALL).in(analysed, names);
    return new Corpus(names, AnalysedTable.complete(analysed, linked));
  }

  @Test
  void spellingsInOneSentenceAreOneEntityAndPairOnce() {
    Corpus corpus = corpus(Map.of("a", "杭州鲸岚科技有限公司与鲸岚网络有限公司在深圳。\n深圳很远。"));

    assertEquals(
        List.of("a 杭州鲸岚科技有限公司 " + WHALE + " 鲸岚科技", "a 鲸岚网络有限公司 " + WHALE + " 鲸岚科技"),
        corpus.mentions());
    assertEquals(List.of("a city:cn-440300 " + WHALE + " 1 1"), corpus.pairs());
  }

  @Test
  void aFullNameIntroducedForAKnownCompanyIsThatCompanyInEveryArticle() {
    Corpus corpus =
        corpus(
            Map.of(
                "a", "杭州群核信息技术有限公司（以下简称“酷家乐”）开业。",
                "b", "杭州群核信息技术有限公司在深圳。",
                "c", "群核科技有限公司在深圳。"));

    assertEquals(
        List.of(
            "a 杭州群核信息技术有限公司 company:x-kujiale 酷家乐",
            "a 酷家乐 company:x-kujiale 酷家乐",
            "b 杭州群核信息技术有限公司 company:x-kujiale 酷家乐",
            "c 群核科技有限公司 company:x-kujiale 酷家乐"),
        corpus.mentions());
    assertEquals(
        List.of("b city:cn-440300 company:x-kujiale 1 1", "c city:cn-440300 company:x-kujiale 1 1"),
        corpus.pairs());
  }

  @Test
  void theCityOfAFullNameIsTheSeat() {
    Corpus corpus = corpus(Map.of("a", "杭州鲸岚科技有限公司开业。", "b", "鲸岚科技有限公司开业。"));

    assertEquals(
        List.of("鲸岚科技 city:cn-330100 2 full_name [a, b]"),
        lines(
            corpus
                .names()
                .selectExpr(
                    "name",
                    "city_id",
                    "articles",
                    "confirmed_by",
                    "cast(examples as string) as examples"),
            "name",
            "city_id",
            "articles",
            "confirmed_by",
            "examples"));
  }

  @Test
  void articlesWithoutDiscoveredNamesAreCountedAtOnce() {
    Corpus corpus = corpus(Map.of("a", "酷家乐在杭州。", "b", "无事。"));

    assertEquals(List.of("a city:cn-330100 company:x-kujiale 1 1"), corpus.pairs());
    assertEquals(0, corpus.names().count());
  }

  @Test
  void partitionsMakeNoDifference() {
    Map<String, String> bodies =
        Map.of(
            "a", "杭州鲸岚科技有限公司与酷家乐在深圳。",
            "b", "鲸岚餐饮有限公司在杭州。",
            "c", "鲸岚网络有限公司在杭州，鲸岚科技有限公司在深圳。",
            "d", "杭州鲸岚信息技术有限公司（以下简称“岚光科技”）开业。");
    Dataset<Row> articles =
        dataset(
            ArticlesTable.TABLE,
            bodies.entrySet().stream()
                .map(a -> row("article_id", a.getKey(), "title", "", "body", a.getValue()))
                .<Map<String, Object>>toArray(Map[]::new));
    Corpus one = corpus(articles.coalesce(1));
    Corpus many = corpus(articles.repartition(4));

    assertEquals(one.mentions(), many.mentions());
    assertEquals(one.pairs(), many.pairs());
    String[] columns = one.names().columns();
    assertEquals(
        lines(one.names().withColumn("meanings", functionsCast()), columns),
        lines(many.names().withColumn("meanings", functionsCast()), columns));
  }

  private static org.apache.spark.sql.Column functionsCast() {
    return org.apache.spark.sql.functions.to_json(org.apache.spark.sql.functions.col("meanings"));
  }
}
