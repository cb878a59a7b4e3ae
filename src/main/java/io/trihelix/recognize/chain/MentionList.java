package io.trihelix.recognize.chain;

import io.trihelix.model.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mentions of an article while a linker adds to them. Not thread-safe. */
public final class MentionList {
  private static final Comparator<Mention> IN_ORDER =
      Comparator.comparing(Mention::field).thenComparingInt(Mention::start);

  private final List<Mention> mentions;
  private boolean changed;

  public MentionList(List<Mention> found) {
    mentions = new ArrayList<>(found);
  }

  /** The mentions that the span overlaps. */
  public List<Mention> overlapping(Span span) {
    return mentions.stream().filter(span::overlaps).toList();
  }

  public boolean isFree(Span span) {
    return mentions.stream().noneMatch(span::overlaps);
  }

  /** Adds a mention in place of those that it overlaps. */
  public void put(Mention mention, Span span) {
    mentions.removeIf(span::overlaps);
    mentions.add(mention);
    changed = true;
  }

  public boolean isChanged() {
    return changed;
  }

  public List<Mention> all() {
    return mentions;
  }

  /** Title first, each field in order of its text. */
  public List<Mention> inOrder() {
    return mentions.stream().sorted(IN_ORDER).toList();
  }
}
