/** The Spark session, set for this program. */
package io.trihelix.app.session;
