package io.trihelix.app.option;

import picocli.CommandLine.Option;

/** The option that says which warehouse a command is about. */
public final class WarehouseOption {
  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "DIR",
      description = "Folder of the tables (default: ./" + OutputOptions.DEFAULT_WAREHOUSE + ").")
  private String folder = OutputOptions.DEFAULT_WAREHOUSE;

  /** As it was given, relative or not. */
  public String folder() {
    return folder;
  }
}
