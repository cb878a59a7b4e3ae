package io.trihelix.serve;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptRepliesTest {
  private static Request asked(int number) {
    return new Request("/api/top", Map.of("limit", "" + number));
  }

  private static Reply ofSize(int bytes) {
    return new Reply(Reply.OK, Reply.JSON, new byte[bytes]);
  }

  @Test
  void anEqualRequestHasTheSameReply() {
    var kept = new KeptReplies();
    Reply reply = ofSize(10);
    kept.keep(asked(1), reply);
    assertSame(reply, kept.find(asked(1)));
    assertNull(kept.find(asked(2)));
  }

  @Test
  void whatWasAskedForLongestAgoGoesFirstWhenRoomEnds() {
    var kept = new KeptReplies();
    int large = 2 << 20;
    for (int i = 0; i < 32; i++) {
      kept.keep(asked(i), ofSize(large));
    }
    Reply first = kept.find(asked(0));
    kept.keep(asked(32), ofSize(large));
    assertSame(first, kept.find(asked(0)), "it was asked for again");
    assertNull(kept.find(asked(1)));
  }

  @Test
  void whatIsTooLargeIsNotKept() {
    var kept = new KeptReplies();
    kept.keep(asked(1), ofSize((2 << 20) + 1));
    assertNull(kept.find(asked(1)));
  }
}
