/** What is said of mentions when all are found: which are denied, which story they belong to. */
package io.trihelix.recognize.story;
