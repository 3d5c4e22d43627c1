package org.ambulo.web.pages;

/** Where one is after logging in. */
public record HomePage(Frame frame) implements Page {}
