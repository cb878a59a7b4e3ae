package io.trihelix.app.print;

import io.trihelix.text.Credentials;
import io.trihelix.text.VisibleText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The one door to the terminal. Whatever goes through it, and whoever sends it, is shown as {@link
 * VisibleText}: news, names of files, messages of other programs, the log. JSON stays JSON, since
 * odd characters are shown as JSON writes them. Chinese comes out as UTF-8 whatever the locale
 * says.
 */
public final class Screen extends PrintWriter {
  private final Writer terminal;

  /** The first half of a pair whose second is still to come; 0 if there is none. */
  private char half;

  public Screen(Writer terminal) {
    super(terminal, true);
    this.terminal = terminal;
  }

  /** Standard output. */
  public static Screen out() {
    return of(FileDescriptor.out);
  }

  /** Standard error. */
  public static Screen err() {
    return of(FileDescriptor.err);
  }

  private static Screen of(FileDescriptor stream) {
    return new Screen(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
  }

  /**
   * What a program reads, such as CSV or a script, unchanged. Only for what was asked for in such a
   * form.
   *
   * @param out what a command prints to
   */
  public static PrintWriter exact(PrintWriter out) {
    return out instanceof Screen screen ? new PrintWriter(screen.terminal, true) : out;
  }

  /**
   * For libraries that print bytes, in UTF-8: they go the same way, line by line; what is no whole
   * line waits for its end, or to be flushed. Users and passwords in addresses are hidden, for
   * nobody knows what a library tells.
   */
  public PrintStream stream() {
    return new PrintStream(new Bytes(), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int character) {
    write(String.valueOf((char) character), 0, 1);
  }

  @Override
  public void write(char[] text, int offset, int length) {
    write(new String(text, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) {
    synchronized (lock) {
      String whole = text.substring(offset, offset + length);
      if (half != 0) {
        whole = half + whole;
        half = 0;
      }
      int end = whole.length();
      if (end > 0 && Character.isHighSurrogate(whole.charAt(end - 1))) {
        half = whole.charAt(--end);
      }
      show(whole.substring(0, end));
    }
  }

  @Override
  public void println() {
    synchronized (lock) {
      settle();
      super.println();
    }
  }

  @Override
  public void flush() {
    synchronized (lock) {
      settle();
      super.flush();
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      settle();
      super.close();
    }
  }

  /** A half whose other half did not come. */
  private void settle() {
    if (half != 0) {
      String alone = String.valueOf(half);
      half = 0;
      show(alone);
    }
  }

  private void show(String text) {
    String shown = VisibleText.of(text);
    super.write(shown, 0, shown.length());
  }

  /** Bytes of UTF-8, which may be cut anywhere. */
  private final class Bytes extends OutputStream {
    private static final int LONGEST_SEQUENCE = 4;

    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    // An address must not come in two halves, for each would keep its half of the password.
    private final StringBuilder line = new StringBuilder();
    private ByteBuffer rest = ByteBuffer.allocate(LONGEST_SEQUENCE).limit(0);

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length);
      in.put(rest).put(bytes, offset, length).flip();
      CharBuffer text = CharBuffer.allocate(in.remaining());
      decoder.decode(in, text, false);
      rest = in.slice();
      line.append(text.flip());
      int end = line.lastIndexOf("\n") + 1;
      if (end > 0) {
        show(end);
        Screen.this.flush();
      }
    }

    private void show(int end) {
      Screen.this.write(Credentials.masked(line.substring(0, end)));
      line.delete(0, end);
    }

    @Override
    public synchronized void flush() {
      show(line.length());
      Screen.this.flush();
    }
  }
}
