package org.ambulo.web.fhir;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** A request whose parameters nobody but the door reads: a form's body stays to be read. */
final class Unparsed extends HttpServletRequestWrapper {

  Unparsed(HttpServletRequest request) {
    super(request);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }
}
