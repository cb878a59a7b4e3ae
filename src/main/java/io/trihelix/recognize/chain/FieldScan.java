package io.trihelix.recognize.chain;

import io.trihelix.model.TextField;
import io.trihelix.recognize.veto.PersonVeto;
import io.trihelix.recognize.veto.WholeWords;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The candidates of one field, overlaps resolved: of two that overlap the longer holds the place,
 * of two of one length the earlier. What it displaces is kept, and comes back when it is withdrawn.
 */
public final class FieldScan {
  private static final Comparator<Candidate> LONGEST_FIRST =
      Comparator.comparingInt(Candidate::length).reversed().thenComparingInt(Candidate::start);

  private final TextField field;
  private final NormalizedText text;
  private final WholeWords boundaries;
  private final PersonVeto persons;
  private final Trace trace;
  private final List<Candidate> found;
  private final List<Candidate> displaced = new ArrayList<>();
  private final List<Candidate> holding = new ArrayList<>();

  public FieldScan(
      TextField field,
      NormalizedText text,
      List<Candidate> found,
      WholeWords boundaries,
      PersonVeto persons,
      Trace trace) {
    this.field = field;
    this.text = text;
    this.boundaries = boundaries;
    this.persons = persons;
    this.trace = trace;
    this.found = found;
    place(found);
  }

  public TextField field() {
    return field;
  }

  public NormalizedText text() {
    return text;
  }

  /** Every place where a form stands, overlapping ones included, in order of their ends. */
  public List<Candidate> found() {
    return found;
  }

  /** The candidates that hold their places, in order of the text. */
  public List<Candidate> candidates() {
    return holding;
  }

  /** Takes a candidate's place away; shorter ones inside it may take it. */
  public void withdraw(Candidate candidate) {
    holding.remove(candidate);
    var freed = new ArrayList<Candidate>();
    displaced.removeIf(other -> candidate.contains(other) && freed.add(other));
    place(freed);
  }

  private void place(List<Candidate> candidates) {
    var sorted = new ArrayList<>(candidates);
    sorted.sort(LONGEST_FIRST);
    for (Candidate candidate : sorted) {
      Candidate holder = holderOver(candidate);
      if (holder != null) {
        displaced.add(candidate);
        trace.displaced(field, candidate, holder);
      } else if (candidate.isStopPhrase()) {
        holding.add(candidate);
      } else if (!hasWholeWords(candidate)) {
        trace.cutsWords(field, candidate);
      } else if (persons.names(text, candidate, found)) {
        trace.namesPerson(field, candidate);
      } else {
        holding.add(candidate);
      }
    }
    holding.sort(Comparator.comparingInt(Candidate::start));
  }

  /** What holds the candidate's place or a part of it, or null. */
  private Candidate holderOver(Candidate candidate) {
    for (Candidate holder : holding) {
      if (holder.overlaps(candidate)) {
        return holder;
      }
    }
    return null;
  }

  private boolean hasWholeWords(Candidate candidate) {
    return boundaries.holds(
        text, candidate.start(), candidate.end(), candidate.senses().get(0).entity().type());
  }
}
