/** Companies as exchanges write them: with their codes, share classes and spaces. */
package io.trihelix.recognize.listed;
