/** The clinic's screens: their addresses, their forms, and who may come to them. */
package org.ambulo.app.pages;
