package io.trihelix.app.command;

import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.print.TerminalRoom;

/** How wide the tables of an answer may be. */
final class Room {
  private Room() {}

  static int of(OutputOptions output) {
    return output.wide() ? TerminalRoom.ENDLESS : TerminalRoom.columns();
  }
}
