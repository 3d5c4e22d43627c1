package org.ambulo.web.pages.admin;

/**
 * One of some that can be chosen.
 *
 * @param value what the form sends
 */
public record Choice(String value, String words) {}
