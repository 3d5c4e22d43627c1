/**
 * A document as read, before anyone says what it means: groups, lists and scalars with their place.
 */
package org.ambulo.core.document;
