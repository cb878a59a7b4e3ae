package io.trihelix.app.command;

import io.trihelix.ask.AskedPeriod;
import java.time.DateTimeException;
import picocli.CommandLine;

/** Reads a period on the command line. */
final class TopPeriod implements CommandLine.ITypeConverter<AskedPeriod> {
  @Override
  public AskedPeriod convert(String text) {
    try {
      return AskedPeriod.parse(text);
    } catch (DateTimeException e) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is no period: write all, 2025, 2025-Q1 or 2025-02");
    }
  }
}
