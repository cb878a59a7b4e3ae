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
 * entries are passed over and counted. A damaged entry is one reject, and reading goes on at the
 * next that can be found. The number of a record counts all entries of the archive.
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
    this.split = split;
    this.archive = new WebArchive(split.path(), Compression.ofName(split.path()), context.hadoop());
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
      // What begins the file is an entry, or a damaged one; elsewhere the first has to be found.
      if (split.start() == 0) {
        archive.seek(0);
      } else {
        goOn(split.start());
      }
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
      giveUp(archive.position(), e);
      return;
    }
    release();
    if (entry.isEmpty() || archive.position() >= split.end()) {
      ended = true;
      return;
    }
    count++;
    heldAt = archive.position();
    holds = true;
    try {
      held = pages.interpret(entry.get());
    } catch (IOException | RuntimeException e) {
      giveUp(heldAt, e);
    }
  }

  /** The entry read last is whole. */
  private void release() {
    if (holds && held != null) {
      ready.add(new Numbered(count, held));
    } else if (holds) {
      passedOver++;
    }
    holds = false;
  }

  /** The entry at an offset, the one that is held or the one behind it, cannot be read. */
  private void giveUp(long at, Exception e) throws IOException {
    if (!holds || at != heldAt) {
      release();
      // Behind the end it is another split's, unless that cannot know of it: what does not look
      // like a begin is found by who comes from the entry in front alone.
      if (at >= split.end() && looksLikeBegin(at)) {
        ended = true;
        return;
      }
      count++;
    }
    holds = false;
    ready.add(
        Numbered.rejected(
            count,
            new Reject(
                RejectReason.MALFORMED_WARC,
                "the entry at byte " + at + " of the archive is damaged: " + e,
                "")));
    if (at >= split.end()) {
      ended = true;
    } else {
      goOn(at + 1);
    }
  }

  private boolean looksLikeBegin(long at) throws IOException {
    return archive.recordFrom(at).filter(begin -> begin == at).isPresent();
  }

  /** Goes to the first entry from an offset on. */
  private void goOn(long offset) throws IOException {
    Optional<Long> next = archive.recordFrom(offset);
    if (next.isEmpty() || next.get() >= split.end()) {
      ended = true;
    } else {
      archive.seek(next.get());
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
