package io.trihelix.app.command;

import io.trihelix.app.SampleWarehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Page, summary of a run and answers say the same of who rises, who fades and who grows closer. */
class OneRuleOfRisingTest extends OneRuleSuite {
  @BeforeAll
  static void makeTheSample() {
    SampleWarehouse.folder();
  }

  @Test
  void ofTheSampleAllSayTheSame() {
    assertOneRule(SampleWarehouse.folder());
  }
}
