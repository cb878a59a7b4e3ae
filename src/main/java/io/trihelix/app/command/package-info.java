/** The commands of those who use the program, one class each. */
package io.trihelix.app.command;
