/** Text for machines inside an article (addresses, handles, markup): no names are in it. */
package io.trihelix.recognize.machine;
