/** What a person sees in a browser: templates, what they are given, and the files they name. */
package org.ambulo.web.pages;
