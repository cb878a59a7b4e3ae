package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.app.DuckTables;
import io.trihelix.app.SampleTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of the page of {@code trihelix serve} over the sample, beside the sample's tables. */
@ExtendWith(SampleTables.class)
abstract class InServedPage extends InBrowser {
  private static ServedSample served;

  final DuckTables tables;

  InServedPage(DuckTables tables) {
    this.tables = tables;
  }

  @BeforeAll
  static void serve() throws Exception {
    served = new ServedSample();
  }

  @AfterAll
  static void end() {
    if (served != null) {
      served.close();
      assertEquals("", served.errors());
    }
  }

  static ServedSample served() {
    return served;
  }

  /** Opens the page at a fragment, in a window of so many pixels. */
  static void show(String fragment, int width) {
    browser.show(served.address(), fragment, width);
  }
}
