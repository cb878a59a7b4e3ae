/** Short names that an article introduces itself. */
package io.trihelix.recognize.alias;
