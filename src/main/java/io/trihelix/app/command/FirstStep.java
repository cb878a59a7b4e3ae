package io.trihelix.app.command;

/** Where a run begins that does not begin with reading. */
enum FirstStep {
  /** Behind the articles, their mentions and pairs. */
  COUNT
}
