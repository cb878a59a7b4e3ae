/** The command line and the wiring of the pipeline. */
package io.trihelix.app;
