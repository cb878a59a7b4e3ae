package io.trihelix.recognize.chain;

import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.model.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mentions of an article so far: title first, each field in order of its text, none
 * overlapping. Every look-up takes time in the logarithm of their number. Not thread-safe.
 */
public final class Mentions {
  private final Draft draft;
  // By their starts.
  private final TreeMap<Integer, Mention> inTitle = new TreeMap<>();
  private final TreeMap<Integer, Mention> inBody = new TreeMap<>();

  Mentions(Draft draft) {
    this.draft = draft;
  }

  private TreeMap<Integer, Mention> in(TextField field) {
    return field == TextField.TITLE ? inTitle : inBody;
  }

  /** All of them, as they are now. */
  public List<Mention> all() {
    var all = new ArrayList<Mention>(inTitle.size() + inBody.size());
    all.addAll(inTitle.values());
    all.addAll(inBody.values());
    return all;
  }

  /** Those of one field, as they are now. */
  public List<Mention> of(TextField field) {
    return new ArrayList<>(in(field).values());
  }

  /** Those that the span overlaps, in order of the text. */
  public List<Mention> overlapping(Span span) {
    TreeMap<Integer, Mention> mentions = in(span.field().field());
    Map.Entry<Integer, Mention> before = mentions.floorEntry(span.start());
    boolean reachesIn = before != null && span.overlaps(before.getValue());
    int from = reachesIn ? before.getKey() : span.start();
    return from >= span.end()
        ? List.of()
        : new ArrayList<>(mentions.subMap(from, span.end()).values());
  }

  /** Whether no mention overlaps the span. */
  public boolean isFree(Span span) {
    TreeMap<Integer, Mention> mentions = in(span.field().field());
    Map.Entry<Integer, Mention> last = mentions.lowerEntry(span.end());
    return last == null || !span.overlaps(last.getValue());
  }

  /** The mention that begins there, or null. */
  public Mention startingAt(TextField field, int start) {
    return in(field).get(start);
  }

  /** The mention that ends there, or null. */
  public Mention endingAt(TextField field, int end) {
    Map.Entry<Integer, Mention> before = in(field).lowerEntry(end);
    return before == null || before.getValue().end() != end ? null : before.getValue();
  }

  /** Adds a mention in place of those that it overlaps. */
  public void put(Mention mention, String because) {
    draft.require(Change.ADDS);
    TreeMap<Integer, Mention> mentions = in(mention.field());
    List<Mention> replaced =
        overlapping(
            new Span(draft.article().field(mention.field()), mention.start(), mention.end()));
    if (!replaced.isEmpty()) {
      draft.require(Change.DROPS);
      replaced.forEach(other -> mentions.remove(other.start()));
    }
    mentions.put(mention.start(), mention);
    draft.trace().put(mention, replaced, because);
  }

  /** Takes a mention away, if it is still there. */
  public void drop(Mention mention, String because) {
    draft.require(Change.DROPS);
    if (in(mention.field()).remove(mention.start(), mention)) {
      draft.trace().dropped(mention, because);
    }
  }

  /** Says that a mention stands inside a longer name. */
  public void markNested(Mention mention, String because) {
    mark(Change.NESTED, mention, mention.asNested(), because);
  }

  /** Says that the sentence denies a mention's relation. */
  public void markNegated(Mention mention, String because) {
    mark(Change.NEGATED, mention, mention.asNegated(), because);
  }

  /** Says what part a mention plays. */
  public void markRole(Mention mention, MentionRole role, String because) {
    mark(Change.ROLE, mention, mention.as(role), because);
  }

  /**
   * Says which story of a digest a mention belongs to.
   *
   * @param story its ordinal, from 1
   */
  public void markStory(Mention mention, int story, String because) {
    mark(Change.STORY, mention, mention.inStory(story), because);
  }

  private void mark(Change change, Mention before, Mention after, String because) {
    draft.require(change);
    if (in(before.field()).replace(before.start(), before, after) && !before.equals(after)) {
      draft.trace().marked(before, after, because);
    }
  }
}
