package io.trihelix.app.print;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.appender.ConsoleAppender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/**
 * Makes the log go through the {@link Screen}. A log that was set up before the program began, as
 * spark-submit does, writes to the terminal by itself, with whatever names of files and records its
 * messages hold. Its levels, filters and layouts stay; logs that go into files stay as they are.
 */
public final class LogOnScreen extends AbstractAppender {
  private final PrintStream screen;

  private LogOnScreen(ConsoleAppender console, PrintStream screen) {
    super(
        console.getName(),
        console.getFilter(),
        console.getLayout(),
        console.ignoreExceptions(),
        Property.EMPTY_ARRAY);
    this.screen = screen;
  }

  /**
   * Redirects the log of a program that spark-submit has begun, also when Spark sets it up anew. A
   * log that begins later than the program goes through the screen by itself, as System.err does.
   */
  public static void install(Screen screen) {
    if (LogManager.getContext(false) instanceof LoggerContext context) {
      context.addPropertyChangeListener(
          change -> {
            if (LoggerContext.PROPERTY_CONFIG.equals(change.getPropertyName())) {
              redirect(context, screen);
            }
          });
      redirect(context, screen);
    }
  }

  static void redirect(LoggerContext context, Screen screen) {
    PrintStream stream = screen.stream();
    boolean changed = false;
    for (LoggerConfig logger : context.getConfiguration().getLoggers().values()) {
      for (AppenderRef reference : logger.getAppenderRefs()) {
        Appender appender = logger.getAppenders().get(reference.getRef());
        if (appender instanceof ConsoleAppender console) {
          var redirected = new LogOnScreen(console, stream);
          redirected.start();
          logger.removeAppender(console.getName());
          logger.addAppender(redirected, reference.getLevel(), reference.getFilter());
          changed = true;
        }
      }
    }
    if (changed) {
      // Tells those who listen for changes, too.
      context.updateLoggers();
    }
  }

  @Override
  public void append(LogEvent event) {
    Layout<?> layout = getLayout();
    String message =
        layout instanceof StringLayout text
            ? text.toSerializable(event)
            : new String(layout.toByteArray(event), StandardCharsets.UTF_8);
    screen.print(message);
    screen.flush();
  }
}
