package io.trihelix.resolve;

import java.util.Optional;

/**
 * What a name means.
 *
 * @param name what is known of it
 * @param entityId the entity
 * @param entityName its usual name
 * @param seat id of the city of the entity, or empty if its names say none or several
 * @param basis why the name means it
 * @param confirmation what makes the entity one, if anything does
 */
public record ResolvedName(
    NameEvidence name,
    String entityId,
    String entityName,
    String seat,
    Basis basis,
    Optional<Confirmation> confirmation) {}
