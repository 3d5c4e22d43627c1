package org.ambulo.app.server;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.ambulo.clinic.access.PasswordHash;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Passwords hashed by bcrypt; few at once, so that a storm of tries leaves time for the rest. */
public final class BcryptHashes implements PasswordHash {

  /** 2 to the power of it rounds: about a quarter of a second. */
  public static final int USUAL_COST = 12;

  private static final int AT_ONCE = 2;
  private static final int SALT_AND_HASH = 53;

  private final int cost;
  private final Semaphore turn = new Semaphore(AT_ONCE, true);

  public BcryptHashes(int cost) {
    this.cost = cost;
  }

  @Override
  public String hash(String password) {
    turn.acquireUninterruptibly();
    try {
      return BCrypt.hashpw(password, BCrypt.gensalt(cost));
    } finally {
      turn.release();
    }
  }

  @Override
  public boolean matches(String password, String hash) {
    turn.acquireUninterruptibly();
    try {
      return BCrypt.checkpw(password, hash);
    } finally {
      turn.release();
    }
  }

  @Override
  public String decoy() {
    return String.format(Locale.ROOT, "$2a$%02d$", cost) + ".".repeat(SALT_AND_HASH);
  }
}
