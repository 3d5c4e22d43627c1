package org.ambulo.web.fhir;

import java.util.List;

/** A request that is not granted: ends its transaction and becomes an OperationOutcome. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  private Refusal(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** What was sent cannot be understood. */
  static Refusal invalid(String message) {
    return new Refusal(400, "invalid", message);
  }

  /** Understood, but nothing that is done here. */
  static Refusal unsupported(String message) {
    return new Refusal(400, "not-supported", message);
  }

  static Refusal login() {
    return new Refusal(401, "login", "Log in first: only /metadata is open to everybody.");
  }

  static Refusal forbidden(String message) {
    return new Refusal(403, "forbidden", message);
  }

  static Refusal notFound(String message) {
    return new Refusal(404, "not-found", message);
  }

  static Refusal method(String message) {
    return new Refusal(405, "not-supported", message);
  }

  static Refusal notAcceptable(String message) {
    return new Refusal(406, "not-supported", message);
  }

  static Refusal conflict(String message) {
    return new Refusal(409, "conflict", message);
  }

  static Refusal gone(String message) {
    return new Refusal(410, "deleted", message);
  }

  static Refusal precondition(String message) {
    return new Refusal(412, "conflict", message);
  }

  static Refusal tooLarge(String message) {
    return new Refusal(413, "too-long", message);
  }

  static Refusal mediaType(String message) {
    return new Refusal(415, "not-supported", message);
  }

  static Refusal unprocessable(String message) {
    return new Refusal(422, "processing", message);
  }

  static Refusal tooMany(String message) {
    return new Refusal(429, "throttled", message);
  }

  static Refusal busy(String message) {
    return new Refusal(503, "transient", message);
  }

  int status() {
    return status;
  }

  /** The refusal of a part, naming which. */
  Refusal in(String place) {
    return new Refusal(status, code, place + ": " + message());
  }

  Answer answer() {
    return Answer.of(status, List.of(Outcomes.json("error", code, message())));
  }

  String outcome() {
    return Outcomes.json("error", code, message());
  }

  String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
