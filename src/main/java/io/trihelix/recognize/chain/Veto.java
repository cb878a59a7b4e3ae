package io.trihelix.recognize.chain;

/** Tells the candidates that cannot be what they look like. Thread-safe. */
public interface Veto {
  /** Whether the candidate, which is no stop phrase, can have no place. */
  boolean forbids(Candidate candidate, Candidates among);

  /** Why, for a person: what a candidate is that it forbids. */
  String because();
}
