package org.ambulo.clinic.access;

import java.time.Instant;

/** What came of an attempt to log in, or of a step of it. */
public sealed interface SignInResult {

  /**
   * One step further.
   *
   * @param token what the browser is to hold from now on
   */
  record Admitted(String token, Stage stage, Account account) implements SignInResult {}

  /** Not the right one; which part was wrong is not told. */
  record Wrong() implements SignInResult {}

  /** Too many wrong ones: nothing is judged until then. */
  record Locked(Instant until) implements SignInResult {}
}
