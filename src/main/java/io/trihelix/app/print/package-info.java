/** How answers look: tables for the eye, CSV, JSON, lines of months, the report's file. */
package io.trihelix.app.print;
