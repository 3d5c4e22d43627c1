package org.ambulo.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * SQLite may end a transaction by itself where something goes wrong (a full disk), and the next one
 * on the same connection would then write without a transaction: such a connection is not used
 * again.
 */
public final class SpoiltConnection implements SQLExceptionOverride {

  private static final int CONSTRAINT = 19;
  private static final int FIRST_BYTE = 0xff;

  @java.lang.Override
  public Override adjudicate(SQLException stopped) {
    return (stopped.getErrorCode() & FIRST_BYTE) == CONSTRAINT
        ? Override.DO_NOT_EVICT
        : Override.MUST_EVICT;
  }
}
