package io.trihelix.cooccur;

import io.trihelix.model.Cooccurrence;
import io.trihelix.model.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Whatever mentions an article has: each byte is a piece of its text, or a name. The order of the
 * mentions makes no difference, and every two entities pair at most once.
 */
public final class FuzzedMentions implements Consumer<byte[]> {
  private static final int EVIDENCE_CHARS = 40;
  private static final List<String> NAMES = List.copyOf(MentionsOf.NAMES.keySet());
  private static final List<String> BETWEEN =
      List.of("。", "，", "、", "\n", "位于", "与", "合作", "！”", "𠮷", "否认", "并非", "（", "）");

  /** Bytes from here on are names that nobody else has. */
  private static final int FIRST_OF_THE_CROWD = 64;

  private final CooccurrenceCounter counter =
      new CooccurrenceCounter(EVIDENCE_CHARS, new StoryLimit(20));

  @Override
  public void accept(byte[] input) {
    var text = new StringBuilder();
    var places = new ArrayList<int[]>();
    for (byte b : input) {
      int piece = b & 0xFF;
      if (piece < BETWEEN.size()) {
        text.append(BETWEEN.get(piece));
      } else {
        places.add(new int[] {text.length(), piece});
        text.append(name(piece));
      }
    }
    List<Mention> mentions =
        places.stream()
            .map(place -> mention(text.toString(), place[0], place[1]))
            .collect(Collectors.toCollection(ArrayList::new));
    check(text.toString(), mentions);
  }

  private static String name(int piece) {
    return piece < FIRST_OF_THE_CROWD
        ? NAMES.get(piece % NAMES.size())
        : "甲" + (char) ('\u4E00' + piece);
  }

  private static Mention mention(String text, int start, int piece) {
    String name = name(piece);
    String id = MentionsOf.NAMES.getOrDefault(name, "company:" + piece);
    return MentionsOf.body(text, start, name, id, piece % 5 == 0 ? 1 : 0, piece % 7 == 0);
  }

  private void check(String body, List<Mention> mentions) {
    List<Cooccurrence> pairs = counter.count("", body, mentions).pairs();
    Set<String> ids = mentions.stream().map(Mention::entityId).collect(Collectors.toSet());
    var seen = new HashSet<>();
    for (Cooccurrence pair : pairs) {
      if (!seen.add(pair.pair())
          || !ids.contains(pair.pair().a().id())
          || !ids.contains(pair.pair().b().id())
          || !body.contains(pair.evidence())
          || pair.evidence().length() > EVIDENCE_CHARS) {
        throw new AssertionError(pair + " is no pair of the text");
      }
    }
    Collections.reverse(mentions);
    if (!pairs.equals(counter.count("", body, mentions).pairs())) {
      throw new AssertionError("Other pairs in another order of the mentions");
    }
  }
}
