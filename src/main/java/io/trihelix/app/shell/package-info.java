/** A session at the terminal: its prompt, its lines, the names that it completes. */
package io.trihelix.app.shell;
