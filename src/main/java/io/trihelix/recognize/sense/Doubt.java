package io.trihelix.recognize.sense;

import io.trihelix.model.TextField;
import java.util.Map;

/**
 * One ambiguous form in its context, as the model sees it.
 *
 * @param field where it stands
 * @param start UTF-16 offset in the field
 * @param end UTF-16 offset, exclusive
 * @param entityId what it may mean
 * @param features by name
 * @param probability of its meaning that, by the present model
 */
public record Doubt(
    TextField field,
    int start,
    int end,
    String entityId,
    Map<String, Double> features,
    double probability) {}
