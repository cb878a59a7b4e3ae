package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that read from and publish to a real HDFS. */
@Tag("alone")
class HdfsTest {
  /** No process has so great a number. */
  private static final String NOBODY = "999999999999";

  private static final String DEAD = "/lake/_trihelix/staging-20250101T000000-00000000";

  private static MiniDFSCluster cluster;
  private static FileSystem hdfs;

  @BeforeAll
  static void startHdfs(@TempDir java.nio.file.Path folder) throws Exception {
    // A cluster in one process warns of what only its operator could mend.
    Configurator.setLevel("org.apache.hadoop.hdfs", Level.OFF);
    Configurator.setLevel("org.apache.hadoop.security", Level.OFF);
    var configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    // Another suite may have left the cache with a local file system of ours, which Hadoop's is
    // not.
    configuration.setBoolean("fs.file.impl.disable.cache", true);
    cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    cluster.waitActive();
    hdfs = cluster.getFileSystem();
  }

  @AfterAll
  static void stopHdfs() {
    cluster.shutdown(true);
  }

  @Test
  void tablesOnHdfsGrowByAnAppendingRunThatFindsTheRemainsOfADeadOne(
      @TempDir java.nio.file.Path folder) throws Exception {
    write("/news/a.jsonl", record("a", "2025-02-20", "深度求索昨天在杭州发布新模型，浙江大学的师生到场祝贺。"));
    write("/news/broken.jsonl", "{\"id\":");
    assertSucceeds(run("/news"));

    write(
        DEAD
            + "/mentions/_temporary/0/part-00000-4519c0c8-d583-4de4-a9ea-f2dfa652acc3.c000.zstd.parquet",
        "half a table");
    write(
        "/lake/_trihelix/lock", InetAddress.getLocalHost().getHostName() + "\n" + NOBODY + "\nx\n");
    write("/more/b.jsonl", record("b", "2025-03-02", "宇树科技的机器人三月初在杭州登台，台下坐满了观众。"));
    assertSucceeds(run("/more", "--append"));
    assertFalse(hdfs.exists(new Path(DEAD)), "cleared");
    assertFalse(hdfs.exists(new Path("/lake/_trihelix/lock")), "released");

    java.nio.file.Path copy = folder.resolve("lake");
    hdfs.copyToLocalFile(new Path("/lake"), new Path(copy.toUri()));
    assertTrue(Files.size(copy.resolve("report.html")) > 0);
    try (DuckTables tables = new DuckTables(copy)) {
      assertEquals(
          List.of("2025-02 杭州 浙江大学", "2025-02 杭州 深度求索", "2025-02 深度求索 浙江大学", "2025-03 杭州 宇树科技"),
          tables.lines(
              "select published_month || ' ' || name_a || ' ' || name_b from pair_daily"
                  + " order by published_month, name_a, name_b"));
      assertEquals(
          List.of("malformed_json true"),
          tables.lines("select reason || ' ' || starts_with(input_file, 'hdfs://') from rejects"));
    }
  }

  private static CommandRun run(String input, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("--input", hdfs.getUri() + input, "--output", hdfs.getUri() + "/lake"));
    // What is counted from the tables meets no file system that the tables do not.
    for (String statistic : List.of("triads", "synergy", "network", "rules", "topics")) {
      arguments.addAll(List.of("--set", "statistics.%s.enabled=false".formatted(statistic)));
    }
    arguments.addAll(List.of(more));
    return CommandRun.ofRun(arguments.toArray(String[]::new));
  }

  private static void assertSucceeds(CommandRun run) {
    assertEquals(0, run.exitCode(), run.err());
  }

  private static String record(String id, String day, String body) {
    return "{\"id\":\"%s\",\"title\":\"要闻\",\"body\":\"%s\",\"published_at\":\"%s\"}"
        .formatted(id, body, day);
  }

  private static void write(String file, String text) throws Exception {
    try (FSDataOutputStream out = hdfs.create(new Path(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
