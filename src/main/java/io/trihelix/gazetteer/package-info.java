/**
 * What is known beforehand: the entities and surface forms of {@code conf/gazetteer}, read, checked
 * and layered with a user's own. Knows no matching; {@code recognize} builds its automaton from
 * here.
 */
package io.trihelix.gazetteer;
