package io.trihelix.recognize.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The candidates of one field and which of them hold their places: of two that overlap the longer,
 * of two of one length the earlier, those apart that a {@link Veto} forbids. What a candidate
 * displaces is kept, and comes back when it is withdrawn. Vetoes are asked once a candidate has no
 * other in its way, so that most are never asked about those inside longer ones. Not thread-safe.
 */
public final class Candidates {
  private static final Comparator<Candidate> LONGEST_FIRST =
      Comparator.comparingInt(Candidate::length).reversed().thenComparingInt(Candidate::start);

  private final ArticleText.Field field;
  private final Draft draft;
  private final List<Candidate> found = new ArrayList<>();
  // All that was found, by start and end; null until someone asks.
  private Map<Long, Candidate> spans;
  private final List<Asked> vetoes = new ArrayList<>();
  private final Set<Candidate> withdrawn = new HashSet<>();
  // Where the shortest form that a veto forbids ends, by its start.
  private final Map<Integer, Integer> forbidden = new HashMap<>();
  // By start; null until someone asks who holds a place.
  private TreeMap<Integer, Holder> holders;

  // The stage that found the candidates.
  private Stage finder;

  /** A veto and the stage whose it is. */
  private record Asked(Veto veto, Stage stage) {}

  Candidates(ArticleText.Field field, Draft draft) {
    this.field = field;
    this.draft = draft;
  }

  /** A candidate that holds its place, and those that it keeps from theirs. */
  private static final class Holder {
    private final Candidate candidate;
    private final List<Candidate> displaced = new ArrayList<>();
    private Decision decision;

    Holder(Candidate candidate) {
      this.candidate = candidate;
    }
  }

  /**
   * What a candidate means.
   *
   * @param sense one of its senses
   * @param method how that was decided
   * @param confidence probability that it is so, 0..1
   */
  public record Decision(Sense sense, String method, double confidence) {}

  public ArticleText.Field field() {
    return field;
  }

  /** Every place where a form stands, overlapping ones included, in order of their ends. */
  public List<Candidate> found() {
    return Collections.unmodifiableList(found);
  }

  /** Where the candidate stands. */
  public Span span(Candidate candidate) {
    return field.span(candidate.start(), candidate.end());
  }

  /** Whether a known form stands from start to end. */
  public boolean hasFound(int start, int end) {
    return spans().containsKey(span(start, end));
  }

  /** The form from start to end that has one meaning alone, or null. */
  public Candidate uniqueAt(int start, int end) {
    Candidate there = spans().get(span(start, end));
    return there != null && !there.isStopPhrase() && there.isUnique() ? there : null;
  }

  /**
   * Whether a veto forbids a form its place that begins there and ends at {@code end} or before.
   */
  public boolean isForbidden(int start, int end) {
    holders();
    Integer shortest = forbidden.get(start);
    return shortest != null && shortest <= end;
  }

  /** Whether the form from start to end had a place and lost it. */
  public boolean isWithdrawn(int start, int end) {
    Candidate there = spans().get(span(start, end));
    return there != null && withdrawn.contains(there);
  }

  private Map<Long, Candidate> spans() {
    if (spans == null) {
      spans = new HashMap<>();
      found.forEach(
          candidate -> spans.putIfAbsent(span(candidate.start(), candidate.end()), candidate));
    }
    return spans;
  }

  private static long span(int start, int end) {
    return (long) start << Integer.SIZE | end;
  }

  /** Adds what stands in the field, in order of the ends. */
  public void find(Candidate candidate) {
    draft.require(Change.CANDIDATES);
    finder = draft.stage();
    found.add(candidate);
    spans = null;
    holders = null;
    if (draft.isTraced()) {
      draft.trace().found(span(candidate), candidate);
    }
  }

  /** From now on, none that this forbids holds a place. */
  public void veto(Veto veto) {
    draft.require(Change.PLACES);
    vetoes.add(new Asked(veto, draft.stage()));
    holders = null;
  }

  /** The candidates that hold their places, in order of the text. */
  public List<Candidate> holding() {
    var holding = new ArrayList<Candidate>(holders().size());
    holders.values().forEach(holder -> holding.add(holder.candidate));
    return holding;
  }

  /** The candidate that holds the place from there on, or null. */
  public Candidate heldFrom(int start) {
    Holder holder = holders().get(start);
    return holder == null ? null : holder.candidate;
  }

  /** The candidate that holds the place up to there, or null. */
  public Candidate heldUpTo(int end) {
    Map.Entry<Integer, Holder> before = holders().lowerEntry(end);
    return before == null || before.getValue().candidate.end() != end
        ? null
        : before.getValue().candidate;
  }

  /** Where the next candidate that holds a place begins behind there, or the end of the field. */
  public int nextStart(int start) {
    Integer next = holders().higherKey(start);
    return next == null ? field.text().length() : next;
  }

  /** What one that holds its place was decided to mean; null where nothing was. */
  public Decision decision(Candidate candidate) {
    Holder holder = holders().get(candidate.start());
    return holder == null ? null : holder.decision;
  }

  /** Decides what one that holds its place means. */
  public void decide(Candidate candidate, Decision decision) {
    draft.require(Change.SENSES);
    holders().get(candidate.start()).decision = decision;
  }

  /**
   * Takes a candidate's place away.
   *
   * @return those inside it that hold their places now, in order of the text
   */
  public List<Candidate> withdraw(Candidate candidate, String because) {
    draft.require(Change.PLACES);
    Holder holder = holders().remove(candidate.start());
    withdrawn.add(candidate);
    draft.trace().withdrawn(span(candidate), because);
    var freed = holder.displaced.stream().filter(candidate::contains).toList();
    List<Candidate> placed = place(freed);
    placed.sort(Comparator.comparingInt(Candidate::start));
    return placed;
  }

  private TreeMap<Integer, Holder> holders() {
    if (holders == null) {
      holders = new TreeMap<>();
      place(withdrawn.isEmpty() ? found : without(withdrawn));
    }
    return holders;
  }

  private List<Candidate> without(Set<Candidate> others) {
    var rest = new ArrayList<>(found);
    rest.removeIf(others::contains);
    return rest;
  }

  private List<Candidate> place(List<Candidate> candidates) {
    var sorted = new ArrayList<>(candidates);
    sorted.sort(LONGEST_FIRST);
    var placed = new ArrayList<Candidate>();
    for (Candidate candidate : sorted) {
      Holder inTheWay = holderOver(candidate);
      if (inTheWay != null) {
        inTheWay.displaced.add(candidate);
        tellDisplaced(candidate, inTheWay.candidate);
      } else if (candidate.isStopPhrase() || !isForbidden(candidate)) {
        holders.put(candidate.start(), new Holder(candidate));
        placed.add(candidate);
      }
    }
    return placed;
  }

  private void tellDisplaced(Candidate candidate, Candidate holder) {
    if (draft.isTraced()) {
      draft.trace().displaced(span(candidate), span(holder), holder.isStopPhrase(), finder);
    }
  }

  /** What holds the candidate's place or a part of it, or null; of several the first. */
  private Holder holderOver(Candidate candidate) {
    Map.Entry<Integer, Holder> before = holders.floorEntry(candidate.start());
    if (before != null && before.getValue().candidate.overlaps(candidate)) {
      return before.getValue();
    }
    Map.Entry<Integer, Holder> behind = holders.higherEntry(candidate.start());
    return behind != null && behind.getValue().candidate.overlaps(candidate)
        ? behind.getValue()
        : null;
  }

  private boolean isForbidden(Candidate candidate) {
    for (Asked asked : vetoes) {
      if (asked.veto().forbids(candidate, this)) {
        forbidden.merge(candidate.start(), candidate.end(), Math::min);
        draft.trace().forbidden(span(candidate), asked.stage(), asked.veto().because());
        return true;
      }
    }
    return false;
  }
}
