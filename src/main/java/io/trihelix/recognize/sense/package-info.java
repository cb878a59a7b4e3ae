/** What an ambiguous form means, by the words beside it and by the whole article. */
package io.trihelix.recognize.sense;
