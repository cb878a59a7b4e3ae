package io.trihelix.recognize.machine;

import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.text.NormalizedText;
import java.util.List;
import java.util.Set;

/** What was discovered inside an address, a handle or markup is no name. Thread-safe. */
public final class DropFromMachineText implements Stage {
  public static final String NAME = "no-machine-text";

  private final MachineText machine;

  public DropFromMachineText(MachineText machine) {
    this.machine = machine;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.DROPS);
  }

  @Override
  public void apply(Draft draft) {
    MachineRanges ranges = MachineRanges.of(draft, machine);
    for (ArticleText.Field field : draft.article().fields()) {
      List<MachineText.Range> here = ranges.of(field.field());
      NormalizedText text = field.text();
      if (!here.isEmpty()) {
        for (Mention mention : draft.mentions().of(field.field())) {
          if (MachineRanges.hold(
              here, text.offsetOf(mention.start()), text.offsetOf(mention.end()))) {
            draft.mentions().drop(mention, RefuseInMachineText.BECAUSE);
          }
        }
      }
    }
  }
}
