package io.trihelix.serve;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that were given, those asked for last, as many as there is room. Thread-safe. */
final class KeptReplies {
  /** Bytes of all answers together. */
  private static final long ROOM = 64L << 20;

  /** An answer that is larger is not kept: it would push out many. */
  private static final long LARGEST = ROOM / 32;

  private final Map<Request, Reply> replies = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /** The answer to an equal request; null if it is not kept. */
  synchronized Reply find(Request request) {
    return replies.get(request);
  }

  synchronized void keep(Request request, Reply reply) {
    if (reply.body().length > LARGEST || replies.putIfAbsent(request, reply) != null) {
      return;
    }
    size += reply.body().length;
    Iterator<Reply> oldest = replies.values().iterator();
    while (size > ROOM) {
      size -= oldest.next().body().length;
      oldest.remove();
    }
  }
}
