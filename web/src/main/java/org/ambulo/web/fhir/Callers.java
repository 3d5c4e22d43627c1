package org.ambulo.web.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ambulo.clinic.access.Caller;

/** Knows who asks. */
@FunctionalInterface
public interface Callers {

  /** The attribute of the request that the security filter sets. */
  String ATTRIBUTE = "org.ambulo.caller";

  /** Nothing: nobody is logged in. */
  Optional<Caller> of(HttpServletRequest request);

  /** Whom the security filter found, in {@link #ATTRIBUTE}. */
  static Callers found() {
    return request ->
        request.getAttribute(ATTRIBUTE) instanceof Caller caller
            ? Optional.of(caller)
            : Optional.empty();
  }
}
