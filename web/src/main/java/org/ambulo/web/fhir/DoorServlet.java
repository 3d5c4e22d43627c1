package org.ambulo.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * HAPI's server, with one binding for all that the door does: HAPI would make its own objects of
 * each resource on the way in and out, which costs several times the rest of a request, and would
 * change what it does not know. So it carries the request and its parts, and the resources go past
 * it as the JSON that is kept.
 */
final class DoorServlet extends RestfulServer {

  private static final long serialVersionUID = 1;

  private final transient Exchange exchange;
  private final transient Door door;
  private final transient Statement statement;

  DoorServlet(Door door, Settings settings, Callers callers) {
    super(FhirContext.forR4Cached());
    this.door = door;
    statement = new Statement(door.capability());
    setIgnoreServerParsedRequestParameters(false);
    exchange = Exchange.of(getFhirContext(), door, settings, callers);
    settings
        .publicBase()
        .ifPresent(base -> setServerAddressStrategy(new HardcodedServerAddressStrategy(base)));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (exchange.accepts(request, response)) {
      super.service(new Unparsed(request), response);
    }
  }

  @Override
  public BaseMethodBinding determineResourceMethod(RequestDetails request, String path) {
    return exchange;
  }

  /** The door reads the path itself. */
  @Override
  public void populateRequestDetailsFromRequestPath(RequestDetails request, String path) {}

  @Override
  public Object getServerConformanceProvider() {
    return statement;
  }

  @Override
  public void destroy() {
    door.close();
    super.destroy();
  }
}
