package io.trihelix.resolve;

import io.trihelix.model.EntityKind;
import io.trihelix.recognize.name.NameParts;

/**
 * What one article tells of a name that no gazetteer knows.
 *
 * @param nameId the id that the name alone makes
 * @param kind its kind
 * @param name the short name as it is written there
 * @param surface the whole name as it is written there
 * @param parts the name taken apart
 * @param confidence of the surest mention
 * @param meaning what the article introduces the name for, or null
 */
public record NameUse(
    String nameId,
    EntityKind kind,
    String name,
    String surface,
    NameParts parts,
    double confidence,
    Meaning meaning) {}
