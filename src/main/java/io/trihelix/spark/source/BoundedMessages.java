package io.trihelix.spark.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.message.MessageChannelReader;
import org.apache.arrow.vector.ipc.message.MessageResult;
import org.apache.arrow.vector.ipc.message.MessageSerializer;

/**
 * The messages of an Arrow stream. The library takes as much memory for the head of a message as
 * its length states, and as many rows as a batch states, whether they are there or not; so both are
 * looked at first.
 */
final class BoundedMessages extends MessageChannelReader {
  private static final int LONGEST_HEAD = 16 << 20;

  /** A row of any column that is read has a bit at least. */
  private static final long MOST_ROWS_PER_BYTE = 1_000;

  private final LookedAhead stream;

  BoundedMessages(InputStream in, BufferAllocator memory) {
    this(new LookedAhead(in), memory);
  }

  private BoundedMessages(LookedAhead stream, BufferAllocator memory) {
    super(new ReadChannel(Channels.newChannel(stream)), memory);
    this.stream = stream;
  }

  /**
   * @return null behind the last
   */
  @Override
  public MessageResult readNext() throws IOException {
    var seen = new ByteArrayOutputStream();
    int length = number(seen);
    if (length == MessageSerializer.IPC_CONTINUATION_TOKEN) {
      length = number(seen);
    }
    if (length < 0 || length > LONGEST_HEAD) {
      throw new IOException("the head of a message of Arrow states a length of " + length);
    }
    byte[] head = stream.readNBytes(length);
    if (head.length == length && length > 0) {
      check(Message.getRootAsMessage(ByteBuffer.wrap(head)));
    }
    seen.writeBytes(head);
    stream.again(seen.toByteArray());
    return super.readNext();
  }

  /** The next number; 0, as at the end of a stream, where there is none. */
  private int number(ByteArrayOutputStream seen) throws IOException {
    byte[] bytes = stream.readNBytes(Integer.BYTES);
    seen.writeBytes(bytes);
    return bytes.length < Integer.BYTES
        ? 0
        : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private static void check(Message message) throws IOException {
    long length = message.bodyLength();
    if (length < 0) {
      throw new IOException("a message of Arrow states a length of " + length);
    }
    if (message.headerType() == MessageHeader.RecordBatch) {
      var batch = (RecordBatch) message.header(new RecordBatch());
      long rows = batch.length();
      boolean isAsColumns = batch.nodesLength() == 0 || batch.nodes(0).length() == rows;
      if (rows < 0 || rows / MOST_ROWS_PER_BYTE > length || !isAsColumns) {
        throw new IOException(
            "a batch of " + length + " bytes states that it holds " + rows + " rows");
      }
    }
  }

  /** A stream whose next bytes were looked at and are read again. */
  private static final class LookedAhead extends InputStream {
    private final InputStream rest;
    private ByteArrayInputStream front = new ByteArrayInputStream(new byte[0]);

    LookedAhead(InputStream rest) {
      this.rest = rest;
    }

    /** Only where all that was looked at before has been read again. */
    void again(byte[] bytes) {
      front = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() throws IOException {
      int b = front.read();
      return b >= 0 ? b : rest.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return front.available() > 0 ? front.read(into, from, length) : rest.read(into, from, length);
    }

    @Override
    public void close() throws IOException {
      rest.close();
    }
  }
}
