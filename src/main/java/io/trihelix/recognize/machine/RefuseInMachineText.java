package io.trihelix.recognize.machine;

import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.chain.Veto;
import java.util.List;
import java.util.Set;

/** A form inside an address, a handle or markup names nobody. Thread-safe. */
public final class RefuseInMachineText implements Stage {
  public static final String NAME = "machine-text";

  static final String BECAUSE = "inside an address, a handle or markup";

  private final MachineText machine;

  public RefuseInMachineText(MachineText machine) {
    this.machine = machine;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.PLACES);
  }

  @Override
  public void apply(Draft draft) {
    MachineRanges ranges = MachineRanges.of(draft, machine);
    for (Candidates candidates : draft.candidates()) {
      List<MachineText.Range> here = ranges.of(candidates.field().field());
      if (!here.isEmpty()) {
        candidates.veto(new InRanges(here));
      }
    }
  }

  private record InRanges(List<MachineText.Range> ranges) implements Veto {
    @Override
    public boolean forbids(Candidate candidate, Candidates among) {
      return MachineRanges.hold(ranges, candidate.start(), candidate.end());
    }

    @Override
    public String because() {
      return BECAUSE;
    }
  }
}
