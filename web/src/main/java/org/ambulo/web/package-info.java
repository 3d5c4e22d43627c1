/** What a browser or another program sees of the clinic. */
package org.ambulo.web;
