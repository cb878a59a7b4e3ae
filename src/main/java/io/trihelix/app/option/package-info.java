/** Options that several commands share. */
package io.trihelix.app.option;
