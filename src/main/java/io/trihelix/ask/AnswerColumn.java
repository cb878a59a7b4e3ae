package io.trihelix.ask;

/**
 * A column of an answer.
 *
 * @param name as the question names it; not always the only one of that name
 * @param type what its values are
 */
public record AnswerColumn(String name, AnswerType type) {}
