package org.ambulo.app.cli;

import java.util.Optional;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.core.archive.Document;

/** What is done from the command line, as the audit trail has it. */
final class CommandDeed {

  private CommandDeed() {}

  /** About the archive as a whole. */
  static Deed of(Deed.Act act, String detail) {
    return new Deed(
        who(),
        "SYSTEM",
        "",
        "",
        act,
        Deed.Result.DONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        detail);
  }

  /** About one resource that was imported. */
  static Deed imported(Document document, String from) {
    return new Deed(
        who(),
        "SYSTEM",
        "",
        "",
        Deed.Act.IMPORT,
        Deed.Result.DONE,
        Optional.of(document.key()),
        Optional.of(document.version()),
        document.owner().patient(),
        from);
  }

  private static String who() {
    return "command line (" + System.getProperty("user.name", "unknown") + ")";
  }
}
