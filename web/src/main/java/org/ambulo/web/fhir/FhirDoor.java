package org.ambulo.web.fhir;

import jakarta.servlet.http.HttpServlet;
import org.ambulo.clinic.archive.Archive;

/**
 * Assembles the FHIR R4 API. To be registered at a path of its own ({@code /fhir/*}), behind the
 * security filter that says who asks; only {@code /metadata} answers nobody in particular.
 */
public final class FhirDoor {

  private FhirDoor() {}

  /** The API over this archive; who asks is in {@link Callers#ATTRIBUTE} of each request. */
  public static HttpServlet servlet(Archive archive, Settings settings) {
    return servlet(archive, settings, Callers.found());
  }

  public static HttpServlet servlet(Archive archive, Settings settings, Callers callers) {
    return new DoorServlet(new Door(archive, settings), settings, callers);
  }
}
