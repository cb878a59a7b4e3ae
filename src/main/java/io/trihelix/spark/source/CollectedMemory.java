package io.trihelix.spark.source;

import java.nio.ByteBuffer;
import org.apache.arrow.memory.AllocationManager;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.ReferenceManager;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.memory.util.MemoryUtil;

/**
 * Memory of Arrow that Java collects: the library does not give back what it took for a message
 * that turns out to be damaged.
 */
final class CollectedMemory extends AllocationManager {
  private static final ByteBuffer NOTHING = ByteBuffer.allocateDirect(0);
  private static final ArrowBuf EMPTY =
      new ArrowBuf(ReferenceManager.NO_OP, null, 0, MemoryUtil.getByteBufferAddress(NOTHING));

  private final long size;
  private ByteBuffer bytes;

  private CollectedMemory(BufferAllocator accounting, long size) {
    super(accounting);
    this.size = size;
    this.bytes = ByteBuffer.allocateDirect(Math.toIntExact(size));
  }

  /**
   * @param most bytes that may be taken at a time
   */
  static BufferAllocator ofAtMost(long most) {
    return new RootAllocator(
        RootAllocator.configBuilder()
            .maxAllocation(most)
            .allocationManagerFactory(new Collected())
            .build());
  }

  private static final class Collected implements Factory {
    @Override
    public AllocationManager create(BufferAllocator accounting, long size) {
      return new CollectedMemory(accounting, size);
    }

    @Override
    public ArrowBuf empty() {
      return EMPTY;
    }
  }

  @Override
  public long getSize() {
    return size;
  }

  @Override
  protected long memoryAddress() {
    return MemoryUtil.getByteBufferAddress(bytes);
  }

  @Override
  protected void release0() {
    bytes = null;
  }
}
