package io.trihelix.recognize.machine;

import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Draft;
import java.util.List;

/**
 * Where machines are spoken to in an article; looked for once.
 *
 * @param title ranges of the normalised title, in order
 * @param body ranges of the normalised body, in order
 */
record MachineRanges(List<MachineText.Range> title, List<MachineText.Range> body) {
  static MachineRanges of(Draft draft, MachineText machine) {
    ArticleText article = draft.article();
    return draft.shared(
        MachineRanges.class,
        () ->
            new MachineRanges(
                machine.in(article.title().text()), machine.in(article.body().text())));
  }

  List<MachineText.Range> of(TextField field) {
    return field == TextField.TITLE ? title : body;
  }

  /** Whether a name from start to end of the normalised text lies in one of the ranges. */
  static boolean hold(List<MachineText.Range> ranges, int start, int end) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == ranges.size() || ranges.get(low).start() >= end) {
      return false;
    }
    MachineText.Range range = ranges.get(low);
    return !(range.isHost() && range.start() == start && range.end() == end);
  }
}
