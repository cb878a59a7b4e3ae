package io.trihelix.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;

/** What a line of a session asks for, as arguments of the program. */
public final class ShellLines {
  static final List<String> QUESTIONS = List.of("top", "entity", "pair", "sql");
  private static final Set<String> ENDS = Set.of("exit", "quit", ":q");

  private final String warehouse;

  /**
   * @param warehouse that every line asks
   */
  public ShellLines(String warehouse) {
    this.warehouse = warehouse;
  }

  /** Whether the session is to end. */
  public static boolean isEnd(String line) {
    return ENDS.contains(line.strip().toLowerCase(Locale.ROOT));
  }

  /** A question by its name; all else is SQL, which needs no quotes and may end in a semicolon. */
  public List<String> arguments(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return List.of();
    }
    if (text.equalsIgnoreCase("help")) {
      return List.of("sql", "SHOW TABLES", "--warehouse", warehouse);
    }
    String first = text.split("\\s", 2)[0];
    var arguments = new ArrayList<String>();
    if (QUESTIONS.contains(first) && !(first.equals("sql") && !text.contains("\""))) {
      arguments.addAll(words(text));
    } else {
      String sql = first.equals("sql") ? text.substring(first.length()).strip() : text;
      arguments.add("sql");
      arguments.add(sql.replaceFirst(";\\s*$", ""));
    }
    arguments.add("--warehouse");
    arguments.add(warehouse);
    return arguments;
  }

  private static List<String> words(String text) {
    ParsedLine parsed =
        new DefaultParser().parse(text, text.length(), Parser.ParseContext.ACCEPT_LINE);
    return parsed.words().stream().filter(word -> !word.isEmpty()).toList();
  }
}
