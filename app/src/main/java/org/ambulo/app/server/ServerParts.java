package org.ambulo.app.server;

import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.PasswordHash;
import org.ambulo.clinic.archive.Archive;

/**
 * What the server stands on.
 *
 * @param random one that nobody can foresee
 * @param fhir the FHIR API, for everything below {@code /fhir/}: it finds who asks in the request's
 *     attribute {@link CallerFilter#ATTRIBUTE}
 */
public record ServerParts(
    Archive archive,
    AccessRecords records,
    PasswordHash hashes,
    RandomGenerator random,
    InstantSource clock,
    HttpServlet fhir) {}
