/**
 * Measures and tests of association, one a file, over a 2×2 contingency table of articles, or a
 * 2×2×2 one of stories. Pure arithmetic; every measure says what it gives for empty margins and
 * empty cells, and none gives NaN or infinity.
 */
package io.trihelix.stats;
