package io.trihelix.recognize.chain;

import java.util.Set;

/** Takes the candidates their places that a {@link Veto} forbids. */
public final class RefuseCandidates implements Stage {
  private final String name;
  private final Veto veto;

  public RefuseCandidates(String name, Veto veto) {
    this.name = name;
    this.veto = veto;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.PLACES);
  }

  @Override
  public void apply(Draft draft) {
    draft.candidates().forEach(candidates -> candidates.veto(veto));
  }
}
