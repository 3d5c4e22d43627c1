package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** An answer whose errors are pages of ours, whoever sends them. */
final class ErrorAnswers extends HttpServletResponseWrapper {

  private final HttpServletRequest request;
  private final Rendering rendering;

  ErrorAnswers(HttpServletRequest request, HttpServletResponse response, Rendering rendering) {
    super(response);
    this.request = request;
    this.rendering = rendering;
  }

  @Override
  public void sendError(int status) throws IOException {
    rendering.error(request, (HttpServletResponse) getResponse(), status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }
}
