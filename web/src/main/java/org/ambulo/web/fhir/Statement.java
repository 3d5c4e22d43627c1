package org.ambulo.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IServerConformanceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.CapabilityStatement;

/** The CapabilityStatement in HAPI's own model, for what of HAPI asks for it. */
public final class Statement implements IServerConformanceProvider<CapabilityStatement> {

  private final Capability capability;

  Statement(Capability capability) {
    this.capability = capability;
  }

  @Override
  @Metadata
  public CapabilityStatement getServerConformance(
      HttpServletRequest servletRequest, RequestDetails request) {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .parseResource(CapabilityStatement.class, capability.json(request.getFhirServerBase()));
  }

  @Override
  public void setRestfulServer(RestfulServer server) {
    // it needs none
  }
}
