/**
 * The command line: {@link io.trihelix.app.Trihelix} and how it tells what failed. Its rooms are
 * command and develop (one class a subcommand), option, print, run and session.
 */
package io.trihelix.app;
