package org.ambulo.app.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.app.server.Upkeep;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Accounts;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.admin.AdminPage;
import org.ambulo.web.pages.admin.AdminPage.Fact;
import org.ambulo.web.pages.admin.BackupsPage;
import org.ambulo.web.pages.admin.Work;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** How the system stands, and its backups. */
final class AdminPages implements PageSet {

  private static final String PAGE = "/admin";
  private static final String BACKUPS = "/admin/backups";
  private static final String ENDING = ".zip";
  private static final long KILOBYTE = 1024;
  private static final int MOST = 100;
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PAGE, AccountPages::isAdmin, request -> state(reception, request)),
        PageRoute.get(BACKUPS, AccountPages::isAdmin, request -> backups(reception, request)),
        PageRoute.post(BACKUPS, AccountPages::isAdmin, request -> backUp(reception, request)));
  }

  private static ServerResponse state(Reception reception, ServerRequest request) {
    Frame frame = reception.frame(request, "Administration");
    Accounts accounts = reception.office().records().accounts();
    long all = accounts.count(Accounts.Wanted.ALL);
    long active = accounts.count(Accounts.Wanted.ALL.standing(Account.Standing.ACTIVE));
    long deeds = reception.archive().<Long>read(reading -> reading.lastDeed());
    long written = reception.archive().<Long>read(reading -> reading.lastWrite());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Version", reception.upkeep().version()));
    facts.add(new Fact("Database", reception.upkeep().database()));
    facts.add(new Fact("Clock", MINUTE.format(reception.time()) + " (" + reception.zone() + ")"));
    facts.add(new Fact("Accounts", "%,d, of them %,d locked".formatted(all, all - active)));
    facts.add(new Fact("Writes", "%,d".formatted(written)));
    facts.add(new Fact("Entries in the audit trail", "%,d".formatted(deeds)));
    facts.add(new Fact("Last backup", last(reception)));
    return reception.page(new AdminPage(frame, facts));
  }

  private static String last(Reception reception) {
    if (reception.backups().isEmpty()) {
      return "No folder for backups is set";
    }
    return kept(reception.backups().get(), reception.zone()).stream()
        .findFirst()
        .map(BackupsPage.Kept::when)
        .orElse("None yet");
  }

  private static ServerResponse backups(Reception reception, ServerRequest request) {
    Optional<Path> folder = reception.backups();
    return reception.page(
        new BackupsPage(
            reception.frame(request, "Backups"),
            folder.map(Path::toString).orElse(""),
            work(reception, reception.upkeep().backup(), "The backup is being made"),
            folder.map(at -> kept(at, reception.zone())).orElse(List.of())));
  }

  private static ServerResponse backUp(Reception reception, ServerRequest request) {
    Optional<Path> folder = reception.backups();
    if (folder.isPresent()) {
      Path file = folder.get().resolve("ambulo-" + NAME.format(reception.time()) + ENDING);
      Caller caller = reception.caller(request);
      reception
          .upkeep()
          .backUp(file, outcome -> reception.archive().record(List.of(backedUp(caller, outcome))));
    }
    return reception.seeOther(BACKUPS);
  }

  private static Deed backedUp(Caller caller, Upkeep.Outcome outcome) {
    return caller.deed(
        Deed.Act.EXPORT,
        outcome == Upkeep.Outcome.GOOD ? Deed.Result.DONE : Deed.Result.FAILED,
        Optional.empty(),
        "everything, as a backup");
  }

  /** The newest first; a folder that is not there yet has none. */
  private static List<BackupsPage.Kept> kept(Path folder, ZoneId zone) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted(Comparator.comparing(AdminPages::written).reversed())
          .limit(MOST)
          .map(file -> kept(file, written(file).atZone(zone)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static BackupsPage.Kept kept(Path file, ZonedDateTime at) {
    long size = file.toFile().length();
    return new BackupsPage.Kept(
        String.valueOf(file.getFileName()),
        MINUTE.format(at),
        size < KILOBYTE * KILOBYTE
            ? "%,d kB".formatted((size + KILOBYTE - 1) / KILOBYTE)
            : "%,d MB".formatted(size / KILOBYTE / KILOBYTE));
  }

  private static Instant written(Path file) {
    return Instant.ofEpochMilli(file.toFile().lastModified());
  }

  /** Long work in words. */
  static Work work(Reception reception, Upkeep.State state, String running) {
    return switch (state) {
      case Upkeep.Never never -> new Work("", Work.State.NEVER);
      case Upkeep.Running goes ->
          new Work(
              running + ", since " + MINUTE.format(goes.since().atZone(reception.zone())) + ".",
              Work.State.RUNNING);
      case Upkeep.Ended ended ->
          new Work(
              ended.words() + " (" + MINUTE.format(ended.at().atZone(reception.zone())) + ").",
              switch (ended.outcome()) {
                case GOOD -> Work.State.GOOD;
                case BAD -> Work.State.BAD;
              });
    };
  }
}
