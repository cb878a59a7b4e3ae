package io.trihelix.notebook;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapaio.jupyter.kernel.channels.AbstractChannel;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.RapaioKernel;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts the kernel, as its own main class does, but quietly and without two races of version
 * 3.0.1, by which one start in ten hung:
 *
 * <ul>
 *   <li>it listens before it has learnt to answer, and a question in between is lost;
 *   <li>a thread that listens is told to run only after it was started, and may have ended by then.
 * </ul>
 */
public final class JavaKernel {
  /** The fields of its channels, in the order in which they may begin to listen. */
  private static final List<String> CHANNELS =
      List.of("iopub", "stdin", "heartbeat", "control", "shell");

  /** A thread that is not told to run in time ends within microseconds. */
  private static final long MILLIS_TO_END = 100;

  private static final long MILLIS_BETWEEN_LOOKS = 50;

  private JavaKernel() {}

  /**
   * @param arguments the file in which Jupyter says where it listens
   */
  public static void main(String[] arguments)
      throws IOException, GeneralSecurityException, InterruptedException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Cannot start the kernel: give Jupyter's connection file");
    }
    // The compiler that Spark generates code with would flood the cells otherwise.
    Logger.getLogger("").setLevel(Level.WARNING);
    var connection =
        Transform.fromJson(Files.readString(Path.of(arguments[0])), ConnectionProperties.class);
    var channels = new Channels(connection);
    try {
      connect(channels, connection);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot start the kernel: it is of an unknown version", e);
    }
    channels.joinUntilClose();
  }

  private static void connect(Channels channels, ConnectionProperties connection)
      throws ReflectiveOperationException, InterruptedException {
    Field all = field(Channels.class, "channels");
    Object listening = all.get(channels);
    all.set(channels, Set.of());
    channels.connect(new RapaioKernel());
    all.set(channels, listening);
    for (String name : CHANNELS) {
      var channel = (AbstractChannel) field(Channels.class, name).get(channels);
      channel.bind(connection);
      if (!List.of("iopub", "stdin").contains(name)) {
        keepListening(channel);
      }
    }
  }

  /** Starts the channel's thread again if it has ended at once. */
  private static void keepListening(AbstractChannel channel)
      throws ReflectiveOperationException, InterruptedException {
    Field thread = field(channel.getClass(), "loopThread");
    var started = (LoopThread) thread.get(channel);
    started.join(MILLIS_TO_END);
    if (!started.isAlive()) {
      var body = (Runnable) field(LoopThread.class, "loopBody").get(started);
      var another = new LoopThread(started.getName(), MILLIS_BETWEEN_LOOKS, body);
      field(LoopThread.class, "running").set(another, true);
      thread.set(channel, another);
      another.start();
    }
  }

  private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
