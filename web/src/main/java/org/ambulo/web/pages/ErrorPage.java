package org.ambulo.web.pages;

/**
 * Something was not done. Says nothing of what is inside.
 *
 * @param what happened, in a few words
 * @param advice what to do now
 * @param request its id, which the log has too
 */
public record ErrorPage(Frame frame, int status, String what, String advice, String request)
    implements Page {

  /** The page of a status. */
  public static ErrorPage of(Frame frame, int status, String request) {
    return switch (status) {
      case 400 -> page(frame, status, "That could not be read", "Go back and try again.", request);
      case 403 ->
          page(
              frame,
              status,
              "Not allowed",
              "Your account may not do this, or the page was open for too long. Go back, reload it"
                  + " and try again.",
              request);
      case 404 -> page(frame, status, "Not found", "There is no such page.", request);
      case 405 -> page(frame, status, "Not possible", "This page does not do that.", request);
      case 413 -> page(frame, status, "Too large", "Send less at once.", request);
      case 429 ->
          page(frame, status, "Too many requests", "Wait a minute, then try again.", request);
      case 503 ->
          page(
              frame,
              status,
              "Not now",
              "The database cannot take it at the moment. Nothing was changed. Try again soon.",
              request);
      default ->
          page(
              frame,
              status,
              "Something went wrong",
              "It is in the log under the number below. Nothing was changed.",
              request);
    };
  }

  private static ErrorPage page(
      Frame frame, int status, String what, String advice, String request) {
    return new ErrorPage(frame, status, what, advice, request);
  }
}
