package org.ambulo.clinic.access;

/** Somebody's session that is not over. */
public record Visit(BrowserSession session, Account account) {}
