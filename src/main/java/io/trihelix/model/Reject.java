package io.trihelix.model;

import java.util.Objects;

/**
 * A record that could not be accepted.
 *
 * @param reason why, from a closed list
 * @param detail what exactly, for a person
 * @param raw the record as it stood, cut at {@link #MAX_RAW_CHARS}
 */
public record Reject(RejectReason reason, String detail, String raw) {
  /** How much of the raw record is kept, in UTF-16 code units. */
  public static final int MAX_RAW_CHARS = 4096;

  public Reject {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    raw = raw == null ? "" : raw.substring(0, Math.min(raw.length(), MAX_RAW_CHARS));
  }
}
