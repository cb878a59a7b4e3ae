package io.trihelix.spark.source;

import io.trihelix.interpret.Interpretation;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The pages of a web archive (WARC, WET, ARC): see {@link ArchivedPages} for what is one. Other
 * entries are passed over and counted. The number of a record counts all entries of the split.
 *
 * <p>What is an entry depends on those in front of it: a saved archive within an entry looks like
 * entries, too. So whoever reads a split walks through the archive from its begin, by the same
 * rules, and interprets those entries that begin in the split; where the archive is cut makes no
 * difference, whatever its bytes are. The rules:
 *
 * <ol>
 *   <li>An entry is as long as it says, if another begins behind it or the archive ends there.
 *   <li>Else, if the whole header of another stands within it, it is damaged, and the next is that
 *       other one.
 *   <li>Else it is whole, and what stands behind it is damaged. So is an entry that cannot be read
 *       to its end. Reading goes on at the next begin that can be found.
 *   <li>All that is damaged is one reject that names its first byte and where reading goes on: what
 *       was not read lies between the two.
 * </ol>
 */
final class WarcRecordReader implements FormatReader {
  private final InputSplit split;
  private final WebArchive archive;
  private final ArchivedPages pages;
  private final Deque<Numbered> ready = new ArrayDeque<>();
  // The entry read last. It is known to be whole only when the next is reached.
  private boolean holds;
  private Interpretation held;
  private long heldAt;
  private boolean started;
  private boolean ended;
  private long count;
  private long passedOver;

  WarcRecordReader(InputSplit split, SourceContext context) {
    this(split, context, WebArchive.MOST_BYTES_AGAIN);
  }

  WarcRecordReader(InputSplit split, SourceContext context, long mostBytesAgain) {
    this.split = split;
    this.archive =
        new WebArchive(
            split.location(),
            Compression.ofName(split.location()),
            context.hadoop(),
            mostBytesAgain);
    this.pages = new ArchivedPages(split.path(), context);
  }

  @Override
  public String kind() {
    return "a web archive (WARC, WET, ARC)";
  }

  @Override
  public Numbered next() throws IOException {
    if (!started) {
      started = true;
      archive.seek(0);
    }
    while (ready.isEmpty() && !ended) {
      advance();
    }
    return ready.poll();
  }

  private void advance() throws IOException {
    Optional<WarcRecord> entry;
    try {
      entry = archive.next();
    } catch (IOException | RuntimeException e) {
      goOnBehind(archive.position(), e);
      return;
    }
    release();
    if (entry.isEmpty() || archive.position() >= split.end()) {
      ended = true;
      return;
    }
    heldAt = archive.position();
    holds = true;
    held = isOurs(heldAt) ? interpreted(entry.get()) : null;
  }

  private boolean isOurs(long at) {
    return at >= split.start() && at < split.end();
  }

  /** What became of an entry; how long it is does not depend on what it holds. */
  private Interpretation interpreted(WarcRecord entry) {
    try {
      return pages.interpret(entry);
    } catch (IOException | RuntimeException e) {
      return Interpretation.rejected(
          RejectReason.MALFORMED_WARC,
          "the entry at byte " + heldAt + " of the archive is damaged: " + e,
          "");
    }
  }

  /** The entry read last is whole. */
  private void release() {
    if (holds && isOurs(heldAt)) {
      count++;
      if (held == null) {
        passedOver++;
      } else {
        ready.add(new Numbered(count, held));
      }
    }
    holds = false;
  }

  /** The entry at an offset, the one that is held or the one behind it, cannot be read. */
  private void goOnBehind(long at, Exception cause) throws IOException {
    boolean isBehind = holds && at != heldAt;
    Optional<Long> hidden = isBehind ? archive.headerWithin(heldAt, at) : Optional.empty();
    if (hidden.isPresent()) {
      holds = false;
      goOn(heldAt, hidden, "its length is wrong, for another entry begins within it");
      return;
    }
    if (isBehind) {
      release();
    }
    holds = false;
    goOn(at, archive.recordFrom(at + 1), cause.toString());
  }

  /** Tells of a damaged entry, and goes to the next. */
  private void goOn(long damaged, Optional<Long> next, String cause) throws IOException {
    boolean mayGoOn = next.isPresent() && archive.mayGoBackTo(next.get());
    if (isOurs(damaged)) {
      count++;
      String then =
          mayGoOn
              ? "reading goes on at byte " + next.get()
              : next.isPresent()
                  ? "what follows is not read: too much of the archive was read twice"
                  : "nothing follows that could be read";
      ready.add(
          Numbered.rejected(
              count,
              new Reject(
                  RejectReason.MALFORMED_WARC,
                  "the entry at byte "
                      + damaged
                      + " of the archive is damaged: "
                      + cause
                      + "; "
                      + then,
                  "")));
    }
    if (mayGoOn && next.get() < split.end()) {
      archive.seek(next.get());
    } else {
      ended = true;
    }
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public long passedOver() {
    return passedOver;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
