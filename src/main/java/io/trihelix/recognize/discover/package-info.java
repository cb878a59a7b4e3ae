/** Names that no gazetteer knows, by how they are made and how they are introduced. */
package io.trihelix.recognize.discover;
