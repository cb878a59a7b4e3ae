package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log as spark-submit sets it up: to the console, before the program begins. */
class LogOnScreenTest {
  private final StringWriter terminal = new StringWriter();
  private final LoggerContext context = new LoggerContext("test");

  LogOnScreenTest() {
    ConfigurationBuilder<BuiltConfiguration> log =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    log.add(
        log.newAppender("console", "Console")
            .addAttribute("target", "SYSTEM_ERR")
            .add(log.newLayout("PatternLayout").addAttribute("pattern", "%p %c{1}: %m%n")));
    log.add(
        log.newLogger("quiet", Level.ERROR)
            .add(log.newAppenderRef("console"))
            .addAttribute("additivity", false));
    log.add(log.newRootLogger(Level.WARN).add(log.newAppenderRef("console")));
    context.start(log.build());
    LogOnScreen.redirect(context, new Screen(terminal));
  }

  @AfterEach
  void end() {
    context.stop();
  }

  @Test
  void whatItTellsIsShownAndEscapedAndHasNoPasswords() {
    context
        .getLogger("a.Reader")
        .warn("cannot read s3a://key:pw@corpus/n\u001B[31m杭州\u202E.jsonl?token=pw");
    assertEquals(
        "WARN Reader: cannot read s3a://***@corpus/n\\u001B[31m杭州\\u202E.jsonl?token=***\n",
        terminal.toString());
  }

  @Test
  void itsLevelsHoldAndNoLineComesTwice() {
    context.getLogger("a.Reader").info("no");
    context.getLogger("quiet").warn("no");
    context.getLogger("quiet").error("yes");
    LogOnScreen.redirect(context, new Screen(terminal));
    context.getLogger("quiet").error("again");
    assertEquals("ERROR quiet: yes\nERROR quiet: again\n", terminal.toString());
  }
}
