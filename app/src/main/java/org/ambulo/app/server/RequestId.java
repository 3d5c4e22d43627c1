package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;

/** The id of a request: in its log lines, its deeds and its error page. */
final class RequestId {

  static final String ATTRIBUTE = "org.ambulo.request";

  private RequestId() {}

  static String of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
  }
}
