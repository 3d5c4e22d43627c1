package org.ambulo.app.server;

import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.PasswordHash;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.web.pages.PatientSheet;

/**
 * What the server stands on.
 *
 * @param random one that nobody can foresee
 * @param fhir the FHIR API, for everything below {@code /fhir/}: it finds who asks in the request's
 *     attribute {@link CallerFilter#ATTRIBUTE}
 * @param live who needs what today, kept up with the record while the server runs
 * @param sheets puts assessments onto pages
 */
public record ServerParts(
    Archive archive,
    AccessRecords records,
    PasswordHash hashes,
    RandomGenerator random,
    InstantSource clock,
    HttpServlet fhir,
    LiveClinic live,
    PatientSheet sheets) {}
