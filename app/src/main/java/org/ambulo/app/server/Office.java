package org.ambulo.app.server;

import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Programs;

/**
 * Where accounts are looked after.
 *
 * @param records all that is kept about who may come in
 * @param desk what administrators do with accounts
 * @param programs the keys of programs
 */
public record Office(AccessRecords records, AccountDesk desk, Programs programs) {}
