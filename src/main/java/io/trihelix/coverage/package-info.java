/**
 * What the gazetteers do not know yet: names of a text that look like companies, universities or
 * brands and overlap no recognised mention. Candidates for a person to judge, never mentions.
 */
package io.trihelix.coverage;
