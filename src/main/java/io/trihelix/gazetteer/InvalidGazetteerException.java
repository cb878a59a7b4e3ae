package io.trihelix.gazetteer;

import java.util.List;
import java.util.stream.Collectors;

/** The gazetteers cannot be used; the message names every problem by file and line. */
public final class InvalidGazetteerException extends RuntimeException {
  private static final int SHOWN = 20;
  private final transient List<GazetteerProblem> problems;

  public InvalidGazetteerException(List<GazetteerProblem> problems) {
    super(
        "Cannot use the gazetteers: "
            + problems.size()
            + (problems.size() == 1 ? " problem\n  " : " problems\n  ")
            + problems.stream()
                .limit(SHOWN)
                .map(GazetteerProblem::toString)
                .collect(Collectors.joining("\n  "))
            + (problems.size() > SHOWN ? "\n  …" : ""));
    this.problems = List.copyOf(problems);
  }

  public List<GazetteerProblem> problems() {
    return problems;
  }
}
