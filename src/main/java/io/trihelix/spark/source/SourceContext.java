package io.trihelix.spark.source;

import io.trihelix.config.Settings;
import io.trihelix.interpret.ColumnRole;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.Interpreters;
import io.trihelix.model.RejectReason;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;

/** What the reading of any file needs. */
public record SourceContext(
    Interpreters interpreters, Settings.Input settings, Configuration hadoop) {

  /** The same for a table without a header: of one without texts the headlines are kept. */
  SourceContext ofColumns(List<ColumnRole> roles) {
    return roles.contains(ColumnRole.BODY)
        ? this
        : new SourceContext(interpreters.ofHeadlines(), settings, hadoop);
  }

  /**
   * The interpretation of one record. Should the program fail on it, then that is a reject, too:
   * one record out of millions must not end a run of hours.
   */
  Interpretation guarded(Supplier<Interpretation> interpretation, Supplier<String> raw) {
    try {
      return interpretation.get();
    } catch (RuntimeException | StackOverflowError e) {
      return Interpretation.rejected(RejectReason.INTERNAL_ERROR, e.toString(), raw.get());
    }
  }
}
