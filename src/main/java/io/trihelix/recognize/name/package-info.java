/** The name of a company or university taken apart, and the entity that it means. */
package io.trihelix.recognize.name;
