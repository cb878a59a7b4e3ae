package io.trihelix.app.run;

import io.trihelix.interpret.IdScope;
import java.util.Objects;
import java.util.Optional;

/**
 * An id whose articles are to be taken down.
 *
 * @param id as it stands in {@code articles}, or the record's own where ids are a source's
 * @param source of which source alone; empty for any
 * @param reason why
 */
public record Withdrawal(String id, Optional<String> source, String reason) {
  public Withdrawal {
    Objects.requireNonNull(source, "source");
    if (id.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot withdraw '" + id + "': an id and a reason are needed");
    }
  }

  /** The record's own id, of one source alone. */
  Withdrawal of(String itsSource) {
    String prefix = itsSource + IdScope.JOINT;
    boolean named = !itsSource.isEmpty() && id.startsWith(prefix);
    return new Withdrawal(
        named ? id.substring(prefix.length()) : id, Optional.of(itsSource), reason);
  }
}
