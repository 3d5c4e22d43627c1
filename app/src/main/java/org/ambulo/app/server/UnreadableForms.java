package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

/** What the container throws where the fields of a form cannot be read. */
final class UnreadableForms {

  private UnreadableForms() {}

  /** The status to answer with. */
  static int status(Throwable thrown) {
    return thrown instanceof InvalidParameterException invalid
        ? invalid.getErrorCode()
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
