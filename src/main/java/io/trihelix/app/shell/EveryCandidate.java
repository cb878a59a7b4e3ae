package io.trihelix.app.shell;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.impl.CompletionMatcherImpl;

/** Offers whatever was found; of what is typed only the names of questions are a beginning. */
final class EveryCandidate extends CompletionMatcherImpl {
  private boolean names;
  private List<Candidate> found = List.of();

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      String originalGroupName) {
    names = line.wordIndex() > 0;
    super.compile(options, prefix, line, caseInsensitive, errors, originalGroupName);
  }

  @Override
  public List<Candidate> matches(List<Candidate> candidates) {
    found = names ? List.copyOf(candidates) : super.matches(candidates);
    return found;
  }

  @Override
  public Candidate exactMatch() {
    return names ? null : super.exactMatch();
  }

  @Override
  public String getCommonPrefix() {
    if (!names) {
      return super.getCommonPrefix();
    }
    return found.size() == 1 ? found.get(0).value() : "";
  }
}
