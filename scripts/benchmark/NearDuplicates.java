import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.recognize.HanLpText;
import io.trihelix.similar.CommonPhrases;
import io.trihelix.similar.ComparedArticle;
import io.trihelix.similar.NearDuplicateRule;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.step.FindDuplicates;
import io.trihelix.spark.step.FindNearDuplicates;
import io.trihelix.spark.step.GatherRecords;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.text.ContentHash;
import io.trihelix.text.Wording;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** How many reposts are found, how many of those found are reposts, and what the search costs. */
public final class NearDuplicates {
  private static final String[] FURNITURE = {
    "来源：钱江科创报 编辑：王小明", "上一篇：杭州又添一家独角兽 下一篇：合肥新能源车出口创新高",
    "免责声明：本文仅代表作者个人观点，与本网无关，转载请注明出处", "分享到：微信 微博 打印 收藏 字号 大 中 小"
  };

  private static final Wording WORDING = new Wording(HanLpText.normalizer());
  private static final ContentHash HASH = new ContentHash(HanLpText.normalizer(), 30);
  private static final NearDuplicateSettings SETTINGS = NearDuplicateSettings.defaults();

  private NearDuplicates() {}

  record Article(String id, String title, String body, LocalDate day, String original) {
    ComparedArticle compared(CommonPhrases phrases) {
      return ComparedArticle.of(
          WORDING,
          title,
          body,
          day == null ? OptionalInt.empty() : OptionalInt.of((int) day.toEpochDay()),
          phrases);
    }
  }

  @FunctionalInterface
  interface Alteration {
    Article of(Article original, String id, Random random);
  }

  public static void main(String[] args) throws Exception {
    List<Article> corpus = new ArrayList<>();
    for (String file : List.of(args).subList(2, args.length)) {
      corpus.addAll(read(Path.of(file)));
    }
    Path work = Path.of(args[1]);
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.files.maxPartitionBytes", "4m")
            .getOrCreate();
    switch (args[0]) {
      case "quality" -> quality(spark, corpus, work);
      case "all-pairs" -> allPairs(spark, corpus, work);
      case "cost" -> cost(spark, corpus, work);
      case "mllib" -> mllib(spark, corpus, work);
      case "clusters" -> clusters(spark, corpus, work);
      default -> throw new IllegalArgumentException("unknown part " + args[0]);
    }
    spark.stop();
  }

  private static List<Article> read(Path file) throws Exception {
    var mapper = new ObjectMapper();
    var articles = new ArrayList<Article>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode json;
        try {
          json = mapper.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
          continue;
        }
        String id = json.path("id").asText();
        String date = json.path("published_at").asText("");
        if (!id.isEmpty() && !json.path("body").asText().isBlank()) {
          articles.add(
              new Article(
                  id,
                  json.path("title").asText(),
                  json.path("body").asText(),
                  date.matches("\\d{4}-\\d{2}-\\d{2}.*") ? LocalDate.parse(date.substring(0, 10)) : null,
                  id));
        }
      }
    }
    return articles;
  }

  private static Map<String, Alteration> alterations(List<Article> corpus) {
    String pool = corpus.stream().limit(2000).map(a -> WORDING.of(a.body())).collect(Collectors.joining());
    var all = new LinkedHashMap<String, Alteration>();
    for (int percent : new int[] {5, 15, 30}) {
      double share = percent / 100.0;
      all.put(percent + " % of letters replaced", (a, id, r) ->
          copy(a, id, r, replaced(a.title(), share, 1, pool, r), replaced(a.body(), share, 1, pool, r)));
      all.put(percent + " % replaced in words of two", (a, id, r) ->
          copy(a, id, r, a.title(), replaced(a.body(), share, 2, pool, r)));
    }
    all.put("last 30 % cut", (a, id, r) -> copy(a, id, r, a.title(), cut(a.body(), 0.7)));
    all.put("second half cut", (a, id, r) -> copy(a, id, r, a.title(), cut(a.body(), 0.5)));
    all.put("furniture, header", (a, id, r) -> copy(a, id, r, a.title(), furnished(a.body())));
    all.put("the same, 15 % of letters replaced", (a, id, r) ->
        copy(a, id, r, a.title(), furnished(replaced(a.body(), 0.15, 1, pool, r))));
    all.put("furniture, header, title 快讯", (a, id, r) -> copy(a, id, r, "快讯", furnished(a.body())));
    return all;
  }

  private static Article copy(Article original, String id, Random random, String title, String body) {
    LocalDate day = original.day() == null ? null : original.day().plusDays(random.nextInt(4));
    return new Article(id, title, body, day, original.original());
  }

  private static String furnished(String body) {
    return "【" + FURNITURE[0] + "】\n" + body + "\n" + String.join("\n", FURNITURE);
  }

  /** Replaces so large a share of the letters, in runs, by letters of the corpus. */
  private static String replaced(String text, double share, int run, String pool, Random random) {
    double start = share / run / (1 - share + share / run);
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      if (random.nextDouble() < start) {
        for (int j = 0; j < run && i < text.length(); j++, i++) {
          out.append(text.charAt(i) == '\n' ? '\n' : pool.charAt(random.nextInt(pool.length())));
        }
      } else {
        out.append(text.charAt(i++));
      }
    }
    return out.toString();
  }

  private static String cut(String text, double kept) {
    return text.substring(0, (int) Math.ceil(text.length() * kept));
  }

  /** The interpreted articles, read back from a file as in a run. */
  private static Dataset<Row> interpreted(SparkSession spark, List<Article> articles, Path work) {
    var rows = new ArrayList<Row>();
    long line = 0;
    for (Article article : articles) {
      Object[] values = new Object[InterpretedTable.TABLE.schema().size()];
      Map<String, Object> row = new HashMap<>();
      row.put("outcome", InterpretedTable.ARTICLE);
      row.put("input_file", "f");
      row.put("split_start", 0L);
      row.put("line", ++line);
      row.put("article_id", article.id());
      row.put("source", "");
      row.put("title", article.title());
      row.put("body", article.body());
      row.put("content_hash", HASH.of(article.title(), article.body()));
      if (article.day() != null) {
        row.put("published_at", Timestamp.valueOf(article.day().atStartOfDay()));
        row.put("published_date", Date.valueOf(article.day()));
      }
      row.forEach((name, value) -> values[InterpretedTable.TABLE.schema().fieldIndex(name)] = value);
      rows.add(RowFactory.create(values));
    }
    String path = work.resolve("interpreted-" + articles.size() + "-" + System.nanoTime()).toString();
    spark.createDataFrame(rows, InterpretedTable.TABLE.schema()).repartition(8).write().parquet(path);
    return new GatherRecords("run")
        .from(spark.read().schema(InterpretedTable.TABLE.schema()).parquet(path));
  }

  private static Map<String, String> found(SparkSession spark, Dataset<Row> interpreted) {
    Dataset<Row> exact =
        new FindDuplicates(new io.trihelix.config.Settings.Duplicates(true, 30, SETTINGS)).in(interpreted);
    var found = new TreeMap<String, String>();
    for (Row row : new FindNearDuplicates(spark, SETTINGS).in(interpreted, exact).collectAsList()) {
      found.put(row.getString(0), row.getString(1));
    }
    for (Row row : exact.where(col("duplicate_of").isNotNull()).collectAsList()) {
      String representative = row.getAs("duplicate_of");
      found.put(row.getAs("article_id"), found.getOrDefault(representative, representative));
    }
    return found;
  }

  private static void quality(SparkSession spark, List<Article> corpus, Path work) {
    var random = new Random(20250218);
    var shuffled = new ArrayList<>(corpus);
    Collections.shuffle(shuffled, random);
    List<Article> sample = shuffled.subList(0, Math.min(2000, shuffled.size()));
    Map<String, String> among = found(spark, interpreted(spark, sample, work));
    System.out.printf("%d articles, one altered copy of each, 0 to 3 days later%n", sample.size());
    System.out.printf("%-36s %8s %8s %8s %8s %10s%n", "altered", "recall", "long", "short", "100-150", "precision");
    for (Map.Entry<String, Alteration> alteration : alterations(corpus).entrySet()) {
      var all = new ArrayList<>(sample);
      var originals = new HashMap<String, Article>();
      sample.forEach(article -> originals.put(article.id(), article));
      var copies = new ArrayList<Article>();
      for (Article article : sample) {
        copies.add(alteration.getValue().of(article, "copy-" + article.id(), random));
      }
      all.addAll(copies);
      Map<String, String> found = found(spark, interpreted(spark, all, work));
      var counts = new long[8];
      for (Article copy : copies) {
        int letters = WORDING.of(originals.get(copy.original()).body()).length();
        int kind = letters >= 150 ? 0 : letters >= 100 ? 4 : 2;
        counts[kind]++;
        if (representative(found, copy.id()).equals(representative(found, copy.original()))) {
          counts[kind + 1]++;
        }
      }
      long right = 0;
      for (Map.Entry<String, String> pair : found.entrySet()) {
        String a = pair.getKey().replaceFirst("^copy-", "");
        String b = pair.getValue().replaceFirst("^copy-", "");
        if (a.equals(b) || representative(among, a).equals(representative(among, b))) {
          right++;
        }
      }
      System.out.printf(
          "%-36s %8.4f %8.4f %8.4f %8.4f %10.4f%n",
          alteration.getKey(),
          (counts[1] + counts[3] + counts[5]) / (double) (counts[0] + counts[2] + counts[4]),
          counts[1] / (double) counts[0],
          counts[3] / (double) counts[2],
          counts[5] / (double) counts[4],
          right / (double) Math.max(1, found.size()));
    }
  }

  private static String representative(Map<String, String> found, String id) {
    return found.getOrDefault(id, id);
  }

  /** The search against the rule on every pair of a subset. */
  private static void allPairs(SparkSession spark, List<Article> corpus, Path work) {
    var random = new Random(7);
    var shuffled = new ArrayList<>(corpus);
    Collections.shuffle(shuffled, random);
    List<Article> all = new ArrayList<>(shuffled.subList(0, Math.min(1000, shuffled.size())));
    var alterations = List.copyOf(alterations(corpus).values());
    for (Article article : List.copyOf(all)) {
      Alteration alteration = alterations.get(random.nextInt(alterations.size()));
      all.add(alteration.of(article, "copy-" + article.id(), random));
    }
    ThreadLocal<NearDuplicateRule> rules = ThreadLocal.withInitial(() -> new NearDuplicateRule(SETTINGS));
    var phrases = new CommonPhrases();
    List<ComparedArticle> compared = all.stream().map(article -> article.compared(phrases)).toList();
    compared.forEach(article -> phrases.add(article.text()));
    // What is made on demand is made before threads share it.
    compared.forEach(article -> rules.get().sameItem(article, article));
    var same = Collections.synchronizedSet(new HashSet<Long>());
    var derived = new LongAdder();
    IntStream.range(0, all.size()).parallel().forEach(i -> {
      for (int j = i + 1; j < all.size(); j++) {
        if (rules.get().sameItem(compared.get(i), compared.get(j))) {
          same.add((long) i * all.size() + j);
          if (all.get(i).original().equals(all.get(j).original())) {
            derived.increment();
          }
        }
      }
    });
    Map<String, String> found = found(spark, interpreted(spark, all, work));
    long together = same.stream().filter(pair -> {
      String a = all.get((int) (pair / all.size())).id();
      String b = all.get((int) (pair % all.size())).id();
      return representative(found, a).equals(representative(found, b));
    }).count();
    System.out.printf(
        "%d articles, %d pairs: the rule holds for %d (%d of them derived one from the other); the search"
            + " puts %d of these into one cluster (recall of the index %.4f)%n",
        all.size(), (long) all.size() * (all.size() - 1) / 2, same.size(), derived.sum(), together,
        together / (double) same.size());
  }

  /** The corpus again in other letters: what articles share among each other stays. */
  private static List<Article> grown(List<Article> corpus, int size) {
    var random = new Random(3);
    var base = new ArrayList<>(corpus);
    Collections.shuffle(base, random);
    var grown = new ArrayList<Article>();
    for (int generation = 0; grown.size() < size; generation++) {
      int shift = generation * 1009;
      for (Article article : base) {
        if (grown.size() == size) {
          break;
        }
        grown.add(new Article(article.id() + "-" + generation, shifted(article.title(), shift),
            shifted(article.body(), shift), article.day(), article.id()));
      }
    }
    return grown;
  }

  private static String shifted(String text, int shift) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= '一' && chars[i] < '一' + 20000) {
        chars[i] = (char) ('一' + (chars[i] - '一' + shift) % 20000);
      }
    }
    return new String(chars);
  }

  private static double processorSeconds() {
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private static void cost(SparkSession spark, List<Article> corpus, Path work) {
    found(spark, interpreted(spark, grown(corpus, 2000), work));
    System.out.printf("%10s %14s %12s %14s%n", "articles", "processor s", "wall s", "near-duplicates");
    for (int size : new int[] {5_000, 25_000, 100_000}) {
      Dataset<Row> interpreted = interpreted(spark, grown(corpus, size), work);
      Dataset<Row> exact = spark.read().parquet(exactDuplicates(interpreted, work));
      double cpu = processorSeconds();
      long start = System.nanoTime();
      long found = new FindNearDuplicates(spark, SETTINGS).in(interpreted, exact).collectAsList().size();
      System.out.printf("%,10d %14.1f %12.1f %,14d%n", size, processorSeconds() - cpu,
          (System.nanoTime() - start) / 1e9, found);
    }
  }

  private static String exactDuplicates(Dataset<Row> interpreted, Path work) {
    String path = work.resolve("exact-" + System.nanoTime()).toString();
    new FindDuplicates(new io.trihelix.config.Settings.Duplicates(true, 30, SETTINGS))
        .in(interpreted).write().parquet(path);
    return path;
  }

  /** MLlib's MinHashLSH and its similarity join at the same least similarity, for comparison. */
  private static void mllib(SparkSession spark, List<Article> corpus, Path work) {
    for (int size : new int[] {1_000, 5_000}) {
      Dataset<Row> interpreted = interpreted(spark, grown(corpus, size), work);
      double cpu = processorSeconds();
      long start = System.nanoTime();
      Dataset<Row> letters = new RegexTokenizer().setInputCol("body").setOutputCol("letters").setPattern("")
          .setMinTokenLength(1).transform(interpreted.select("article_id", "body"));
      Dataset<Row> shingles = new NGram().setN(SETTINGS.shingle()).setInputCol("letters").setOutputCol("shingles")
          .transform(letters);
      Dataset<Row> vectors = new HashingTF().setBinary(true).setNumFeatures(1 << 20).setInputCol("shingles")
          .setOutputCol("features").transform(shingles).where("size(shingles) > 0").select("article_id", "features").cache();
      var model = new MinHashLSH().setNumHashTables(SETTINGS.signatureSize()).setInputCol("features")
          .setOutputCol("hashes").setSeed(1).fit(vectors);
      long pairs = model.approxSimilarityJoin(vectors, vectors, 1 - SETTINGS.jaccard(), "distance")
          .where("datasetA.article_id < datasetB.article_id").count();
      System.out.printf("MLlib MinHashLSH, %,d articles: %.1f processor s, %.1f s, %,d pairs of Jaccard similarity %.2f%n",
          size, processorSeconds() - cpu, (System.nanoTime() - start) / 1e9, pairs, SETTINGS.jaccard());
      vectors.unpersist();
    }
  }

  private static void clusters(SparkSession spark, List<Article> corpus, Path work) {
    var byId = new HashMap<String, Article>();
    corpus.forEach(article -> byId.put(article.id(), article));
    Dataset<Row> interpreted = interpreted(spark, corpus, work);
    var members = new TreeMap<String, List<String>>();
    found(spark, interpreted).forEach((id, of) -> members.computeIfAbsent(of, none -> new ArrayList<>()).add(id));
    var order = new ArrayList<>(members.keySet());
    order.sort(java.util.Comparator.comparing((String id) -> -members.get(id).size()).thenComparing(id -> id));
    System.out.printf("%d articles, %d clusters, %d near or exact duplicates%n", corpus.size(), members.size(),
        members.values().stream().mapToInt(List::size).sum());
    for (int i = 0; i < order.size() && i < 60; i++) {
      System.out.println((i + 1) + ". " + (1 + members.get(order.get(i)).size()) + " articles");
      var shown = new ArrayList<>(List.of(order.get(i)));
      shown.addAll(members.get(order.get(i)));
      for (String id : shown.subList(0, Math.min(6, shown.size()))) {
        Article article = byId.get(id);
        String body = article.body().replace('\n', ' ');
        System.out.printf("   %s %s | %s | %d chars | %s%n", id, Objects.toString(article.day()), article.title(), body.length(),
            body.substring(0, Math.min(90, body.length())));
      }
    }
  }
}
