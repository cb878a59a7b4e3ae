package io.trihelix.spark.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trihelix.config.InputFormat;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What storage does to files: the run goes on with the others. */
class StorageFaultsTest {
  @TempDir private Path folder;

  @BeforeEach
  void aSoundNeighbour() throws Exception {
    Files.writeString(folder.resolve("zz.jsonl"), Fault.line("邻居"));
  }

  private List<String> outcomes() {
    return Fault.outcomes(Fault.rows(folder));
  }

  @Test
  void aFolderNamedLikeAFileIsAFolder() throws Exception {
    Files.writeString(
        Files.createDirectory(folder.resolve("x.jsonl")).resolve("a.jsonl"), Fault.line("甲"));
    assertEquals(List.of("1 甲", "1 邻居"), outcomes());
  }

  @Test
  void aLinkRoundInACircleIsFollowedOnce() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("a"));
    Files.writeString(inner.resolve("a.jsonl"), Fault.line("甲"));
    Files.createSymbolicLink(inner.resolve("round"), folder);
    assertEquals(List.of("1 甲", "1 邻居"), outcomes());
  }

  @Test
  void aLinkToNothingIsTold() throws Exception {
    Files.createSymbolicLink(folder.resolve("a.jsonl"), folder.resolve("nothing"));
    assertEquals(List.of("1 unreadable", "1 邻居"), outcomes());
  }

  @Test
  void aLinkToAFileIsRead() throws Exception {
    Path elsewhere = Files.writeString(Files.createTempFile("x", ".jsonl"), Fault.line("甲"));
    Files.createSymbolicLink(folder.resolve("a.jsonl"), elsewhere);
    assertEquals(List.of("1 甲", "1 邻居"), outcomes());
    Files.delete(elsewhere);
  }

  @Test
  void aPipeIsNoFileAndIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("a.jsonl");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo is missing");
    assertEquals(List.of("1 unreadable", "1 邻居"), outcomes());
  }

  @Test
  @Timeout(60)
  void aFileThatHasBecomeAPipeSinceItWasListedIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("a.jsonl");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo is missing");
    for (InputFormat format : InputFormat.values()) {
      var split = InputSplit.whole(pipe.toUri().toString(), format);
      assertEquals(List.of("1 unreadable"), Fault.outcomes(SourceFixture.rows(split)));
    }
  }

  @Test
  void whatTheSystemShowsOfItselfIsNoNews() throws Exception {
    Path environment = Path.of("/proc/self/environ");
    assumeTrue(Files.exists(environment), "no /proc");
    Files.createSymbolicLink(folder.resolve("a.jsonl"), environment);
    Files.createSymbolicLink(folder.resolve("b.txt"), Path.of("/dev/null"));
    Files.createSymbolicLink(folder.resolve("c.jsonl"), folder.resolve("a.jsonl"));
    assertEquals(List.of("1 unreadable", "1 unreadable", "1 unreadable", "1 邻居"), outcomes());
  }

  @Test
  void aDiskThatFailsIsOneReject() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/mem")), "no /proc");
    // Reading from its begin fails as a damaged disk does, with Hadoop's error.
    var split = InputSplit.whole("guarded://x/proc/self/mem", InputFormat.JSONL);
    SourceContext usual = SourceFixture.context();
    var reading = new SourceContext(usual.interpreters(), usual.settings(), guarded());
    assertEquals(List.of("1 unreadable"), Fault.outcomes(SourceFixture.rows(split, reading)));
  }

  @Test
  void aFileThatIsGoneWhenItIsReadIsOneReject() {
    var split =
        InputSplit.whole(folder.resolve("gone.jsonl").toUri().toString(), InputFormat.JSONL);
    assertEquals(List.of("1 unreadable"), Fault.outcomes(SourceFixture.rows(split)));
  }

  @Test
  void everySplitOfAFileThatIsGoneTellsIt() {
    String path = folder.resolve("gone.parquet").toUri().toString();
    for (InputFormat format : InputFormat.values()) {
      List<String> outcomes =
          Fault.outcomes(SourceFixture.rows(new InputSplit(path, format, 1024, 2048)));
      assertEquals(List.of("1 unreadable"), outcomes, format.toString());
    }
  }

  @Test
  void filesAndFoldersWithoutPermissionAreRejectsThatSayIt() throws Exception {
    Files.writeString(folder.resolve("secret.jsonl"), Fault.line("甲"));
    Files.createDirectory(folder.resolve("closed"));
    List<InputSplit> splits =
        new InputFiles(guarded(), SourceFixture.settings()).splits(List.of("guarded://x" + folder));
    assertEquals(3, splits.size());
    assertEquals("", splits.get(1).problem());
    assertTrue(splits.get(0).problem().contains("Permission denied: closed"), splits.toString());
    assertEquals(List.of("1 unreadable"), Fault.outcomes(SourceFixture.rows(splits.get(0))));
  }

  private static Configuration guarded() {
    var hadoop = new Configuration();
    hadoop.set("fs.guarded.impl", Guarded.class.getName());
    hadoop.setBoolean("fs.guarded.impl.disable.cache", true);
    return hadoop;
  }

  /** Denies what its name calls closed or secret, to root as well. */
  public static final class Guarded extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("guarded://x/");
    }

    @Override
    public String getScheme() {
      return "guarded";
    }

    @Override
    protected void checkPath(org.apache.hadoop.fs.Path path) {
      // All paths are ours.
    }

    @Override
    public FileStatus[] listStatus(org.apache.hadoop.fs.Path path) throws IOException {
      if (path.getName().equals("closed")) {
        throw new AccessControlException("Permission denied: closed");
      }
      return super.listStatus(path);
    }

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int bufferSize)
        throws IOException {
      if (path.getName().equals("secret.jsonl")) {
        throw new FileNotFoundException("Permission denied: secret");
      }
      return super.open(path, bufferSize);
    }
  }
}
