/**
 * Over the whole corpus: which of the names that no gazetteer knows mean one company or university,
 * and which of them there is evidence enough for. {@link io.trihelix.resolve.NameUses} says what
 * one article tells of names, {@link io.trihelix.resolve.NameResolver} decides for all names of one
 * brand, by {@link io.trihelix.resolve.ConfirmationRules}.
 */
package io.trihelix.resolve;
