package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/** Which addresses there are. */
record Routing(RouterFunctionMapping mapping) {

  /** Whether there is a page for the request. */
  boolean knows(HttpServletRequest request) {
    try {
      return mapping.getHandler(request) != null;
    } catch (Exception unreadable) {
      return false;
    }
  }
}
