package io.trihelix.recognize.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * What training makes: a tagger, and the gate before it. Its file is compressed by gzip: an int
 * that tells the format, the gate (its least sum as an int, then a short a feature), and the
 * tagger.
 *
 * @param gate tells which clauses the tagger is to see
 * @param tagger tells what names they hold
 */
public record NameModel(ClauseGate gate, TaggerModel tagger) {
  private static final int FORMAT = 0x54485433;
  private static final int FIRST_FORMAT = 0x54485431;

  public void write(OutputStream target) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(target))) {
      out.writeInt(FORMAT);
      gate.write(out);
      tagger.write(out);
    }
  }

  /** Whether a file holds such a model, of this format or an earlier one. */
  public static boolean isModel(InputStream file) throws IOException {
    try (var in = new DataInputStream(new GZIPInputStream(file))) {
      int format = in.readInt();
      return format >= FIRST_FORMAT && format <= FORMAT;
    } catch (ZipException | EOFException e) {
      return false;
    }
  }

  public static NameModel read(InputStream source) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(source), 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("Cannot read the tagger's model: not a file of this format");
      }
      ClauseGate gate = ClauseGate.read(in);
      return new NameModel(gate, TaggerModel.read(in));
    }
  }
}
