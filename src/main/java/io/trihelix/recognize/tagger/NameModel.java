package io.trihelix.recognize.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

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

  public void write(OutputStream target) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(target))) {
      out.writeInt(FORMAT);
      gate.write(out);
      tagger.write(out);
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
