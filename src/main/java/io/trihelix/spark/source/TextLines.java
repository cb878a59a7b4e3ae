package io.trihelix.spark.source;

import io.trihelix.interpret.charset.CharacterSets;
import io.trihelix.interpret.charset.CharsetDetection;
import io.trihelix.interpret.charset.StrictDecoder;
import io.trihelix.interpret.charset.UndecodableException;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of one split, decoded. A line that is too long, or not valid in the file's character
 * set, has a problem instead of a text; the next one is not touched by it.
 *
 * <p>Files that cannot be read from their midst (compressed, UTF-16) are read by the split that
 * holds their begin; other splits of theirs are empty.
 */
final class TextLines implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final StrictDecoder UTF_8 = new StrictDecoder(StandardCharsets.UTF_8);

  private final long end;
  private final int maxBytes;
  private final InputStream in;
  private final LineReader lines;
  private final StrictDecoder decoder;
  private final boolean transcoded;
  private long number;
  private String text;
  private Reject problem;

  TextLines(InputFile file, InputSplit split, int maxBytes) throws IOException {
    this.maxBytes = maxBytes;
    this.transcoded = !CharacterSets.hasAsciiLineEnds(file.charset());
    boolean utf8 = transcoded || file.charset().equals(StandardCharsets.UTF_8);
    this.decoder = utf8 ? UTF_8 : new StrictDecoder(file.charset());
    boolean splittable = file.isSplittable();
    this.end = splittable ? split.end() : split.start() == 0 ? Long.MAX_VALUE : 0;
    if (!splittable || split.start() == 0) {
      this.in = transcoded ? file.transcoded() : file.bytes();
      this.lines = new LineReader(in, 0, maxBytes);
    } else {
      // The line that the split begins in belongs to the one before, unless it begins right here.
      this.in = file.bytesFrom(split.start() - 1);
      this.lines = new LineReader(in, split.start() - 1, maxBytes);
      lines.next();
    }
  }

  /** Goes to the next line; false behind the last. */
  boolean next() throws IOException {
    text = null;
    problem = null;
    long at = lines.position();
    if (at >= end || !lines.next()) {
      return false;
    }
    number++;
    if (lines.isCut() && lines.fullLength() > maxBytes) {
      problem = FormatReader.tooLarge(lines.bytes(), lines.length(), lines.fullLength(), maxBytes);
      return true;
    }
    try {
      text = decoder().decode(lines.bytes(), 0, lines.length());
      if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
        // Files that were joined have one in their midst, too.
        text = text.substring(1);
      }
      if (transcoded && text.indexOf('\uFFFD') >= 0) {
        problem = undecodable("the line is not valid in the character set of the file");
      }
    } catch (UndecodableException e) {
      problem = undecodable(e.detail(at));
    }
    return true;
  }

  /** Files that were joined may hold lines in UTF-8 among others. */
  private StrictDecoder decoder() {
    return decoder != UTF_8 && CharsetDetection.isPlainlyUtf8(lines.bytes(), lines.length())
        ? UTF_8
        : decoder;
  }

  private Reject undecodable(String detail) {
    return new Reject(
        RejectReason.BAD_ENCODING,
        detail,
        decoder.decodeReplacing(lines.bytes(), 0, Math.min(lines.length(), Reject.MAX_RAW_BYTES)));
  }

  /** The number of the line within the split, from 1; for the last line, how many there are. */
  long number() {
    return number;
  }

  /** The line; valid where there is no problem. */
  String text() {
    return text;
  }

  /** What is wrong with the line, or null. */
  Reject problem() {
    return problem;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
