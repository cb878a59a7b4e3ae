package io.trihelix.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Where lines are typed: with history, and Tab to complete. Without a terminal lines are just read.
 */
public final class Prompt implements AutoCloseable {
  private static final String SIGN = "trihelix> ";
  private static final String STATE = "XDG_STATE_HOME";

  private final Terminal terminal;
  private final LineReader reader;

  public Prompt(Completer completer) throws IOException {
    // By the system's own stty: no library has to be unpacked.
    terminal = TerminalBuilder.builder().system(true).provider("exec").dumb(true).build();
    reader =
        LineReaderBuilder.builder()
            .appName("trihelix")
            .terminal(terminal)
            .completer(completer)
            // What a name holds is found by its sound, too, so the reader must not sift it again.
            .completionMatcher(new EveryCandidate())
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .variable(LineReader.HISTORY_FILE, history())
            .build();
  }

  /** The next line; null at the end. Ctrl-C gives up a line, not the session. */
  public String next() {
    while (true) {
      try {
        return reader.readLine(SIGN);
      } catch (UserInterruptException e) {
        // The line is empty again.
        continue;
      } catch (EndOfFileException e) {
        return null;
      }
    }
  }

  private static Path history() throws IOException {
    String state = System.getenv(STATE);
    Path folder =
        (state == null || state.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(state))
            .resolve("trihelix");
    Files.createDirectories(folder);
    return folder.resolve("history");
  }

  @Override
  public void close() throws IOException {
    reader.getHistory().save();
    terminal.close();
  }
}
