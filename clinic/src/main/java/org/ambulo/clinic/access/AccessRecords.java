package org.ambulo.clinic.access;

/** All that is kept about who may come in. */
public record AccessRecords(
    Accounts accounts, Sessions sessions, Tries tries, ApiKeys keys, OpenedRecords opened) {}
