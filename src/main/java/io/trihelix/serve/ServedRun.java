package io.trihelix.serve;

import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.EntitySearch;
import io.trihelix.gazetteer.Coordinates;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The tables of one run, open, with the page that shows them. A run never changes, so what was
 * answered once is kept, within bounds.
 *
 * <ol>
 *   <li>{@link #enter} before a request is answered; it fails when the run is closed.
 *   <li>{@link #leave} behind it, whatever comes of it.
 *   <li>{@link #retire} when a newer run is there: it is closed when the last request has left.
 * </ol>
 *
 * Thread-safe.
 */
public final class ServedRun {
  private final String id;
  private final byte[] page;
  private final Interface answers;
  private final Runnable close;
  private final KeptReplies kept = new KeptReplies();
  private final BlockingQueue<AskableWarehouse> doors = new LinkedBlockingQueue<>();
  private int inside;
  private boolean retired;

  /**
   * @param id of the run; empty if it is not known
   * @param page that is shown first
   * @param coordinates of an id; empty where they are not known
   * @param door opens the warehouse for one request at a time
   * @param atOnce questions that are answered at once; the others wait
   * @param close frees what the doors have in common
   */
  public ServedRun(
      String id,
      String page,
      EntitySearch entities,
      Function<String, Optional<Coordinates>> coordinates,
      Supplier<AskableWarehouse> door,
      int atOnce,
      Runnable close) {
    this.id = id;
    this.page = page.getBytes(StandardCharsets.UTF_8);
    this.answers = new Interface(entities, coordinates);
    this.close = close;
    for (int i = 0; i < atOnce; i++) {
      doors.add(door.get());
    }
  }

  String id() {
    return id;
  }

  byte[] page() {
    return page;
  }

  boolean knows(String path) {
    return answers.knows(path);
  }

  /** Answers a request, when a door is free. */
  Reply reply(Request request) throws InterruptedException {
    Reply known = kept.find(request);
    if (known != null) {
      return known;
    }
    AskableWarehouse door = doors.take();
    try {
      Reply reply = answers.reply(request, door);
      kept.keep(request, reply);
      return reply;
    } finally {
      doors.add(door);
    }
  }

  /** Whether a request may be answered from it; then it stays open until that has left. */
  synchronized boolean enter() {
    if (retired) {
      return false;
    }
    inside++;
    return true;
  }

  void leave() {
    boolean last;
    synchronized (this) {
      inside--;
      last = retired && inside == 0;
    }
    if (last) {
      closeAll();
    }
  }

  /** No new request enters. */
  void retire() {
    boolean last;
    synchronized (this) {
      last = !retired && inside == 0;
      retired = true;
    }
    if (last) {
      closeAll();
    }
  }

  private void closeAll() {
    doors.forEach(AskableWarehouse::close);
    close.run();
  }
}
