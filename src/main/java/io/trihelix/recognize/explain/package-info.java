/** Who decided what about a text and why: the trace of the stages, kept only when asked for. */
package io.trihelix.recognize.explain;
