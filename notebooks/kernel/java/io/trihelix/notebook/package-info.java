/**
 * What the Java notebooks of {@code notebooks/} use: a warehouse at hand ({@link
 * io.trihelix.notebook.News}), charts as pictures ({@link io.trihelix.notebook.Chart}), and how
 * Jupyter shows both and the rows of a query ({@link io.trihelix.notebook.Displays}).
 */
package io.trihelix.notebook;
