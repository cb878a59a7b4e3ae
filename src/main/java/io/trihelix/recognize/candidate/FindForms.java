package io.trihelix.recognize.candidate;

import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Stage;
import java.util.Set;

/**
 * Finds every surface form of the gazetteer, and phrases that hold one and mean something else. Of
 * those that overlap the longest holds its place.
 */
public final class FindForms implements Stage {
  public static final String NAME = "candidates";

  private final SurfaceFormIndex index;

  public FindForms(SurfaceFormIndex index) {
    this.index = index;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.CANDIDATES);
  }

  @Override
  public void apply(Draft draft) {
    for (Candidates candidates : draft.candidates()) {
      index.find(candidates.field().text(), candidates::find);
    }
  }
}
