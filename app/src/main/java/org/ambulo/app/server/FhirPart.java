package org.ambulo.app.server;

import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.web.fhir.FhirDoor;
import org.ambulo.web.fhir.Settings;

/** The FHIR API as the server is set up. */
public final class FhirPart {

  private FhirPart() {}

  /** Over this archive. */
  public static HttpServlet of(
      ServerSettings settings,
      Archive archive,
      Secrets secrets,
      InstantSource clock,
      String version) {
    Settings usual = Settings.of(settings.exports(), version, clock, secrets::id);
    Settings bounded =
        new Settings(
            usual.publicBase(),
            usual.exports(),
            usual.usualPage(),
            usual.longestPage(),
            (int) settings.limits().fhirBody(),
            usual.software(),
            usual.clock(),
            usual.ids());
    return FhirDoor.servlet(
        archive, settings.publicUrl().map(url -> bounded.at(url + "/fhir")).orElse(bounded));
  }
}
