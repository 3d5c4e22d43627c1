package org.ambulo.web.pages.phone;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.web.pages.RoleWords;

/** Tells a patient from the audit trail who had to do with the record. */
public final class Looks {

  private final Map<String, Account> accounts;
  private final ZoneId zone;

  /**
   * @param accounts by id
   */
  public Looks(Map<String, Account> accounts, ZoneId zone) {
    this.accounts = Map.copyOf(accounts);
    this.zone = zone;
  }

  private record Line(Deed first, ZonedDateTime last, Set<String> words) {}

  /**
   * By day and person, the newest first.
   *
   * @param own the patient's own account, which is left out
   */
  public List<WhoLookedPage.Day> days(List<Recorded> newestFirst, String own) {
    Map<LocalDate, Map<String, Line>> days = new LinkedHashMap<>();
    for (Recorded one : newestFirst) {
      Deed deed = one.deed();
      if (!deed.who().equals(own)) {
        ZonedDateTime at = one.at().atZone(zone);
        days.computeIfAbsent(at.toLocalDate(), day -> new LinkedHashMap<>())
            .computeIfAbsent(deed.who(), who -> new Line(deed, at, new LinkedHashSet<>()))
            .words()
            .add(words(deed));
      }
    }
    List<WhoLookedPage.Day> told = new ArrayList<>();
    days.forEach(
        (day, lines) ->
            told.add(
                new WhoLookedPage.Day(
                    PhoneDays.day(day), lines.values().stream().map(this::look).toList())));
    return told;
  }

  private WhoLookedPage.Look look(Line line) {
    Optional<Account> account = Optional.ofNullable(accounts.get(line.first().who()));
    return new WhoLookedPage.Look(
        account.map(Looks::name).orElse("The clinic's computer"),
        account.map(Account::role).map(Looks::role).orElse(""),
        String.join(", ", line.words()),
        PhoneDays.time(line.last()));
  }

  /** Who else is a patient here is nobody's business. */
  private static String name(Account account) {
    return account.role() == Role.PATIENT ? "Another patient" : account.name();
  }

  private static String role(Role role) {
    return RoleWords.plain(role);
  }

  private static String words(Deed deed) {
    return switch (deed.result()) {
      case REFUSED -> "tried to look, and was not let in";
      case FAILED -> "tried to look, and it did not work";
      case DONE ->
          switch (deed.act()) {
            case CREATE, UPDATE, DELETE -> "wrote in it";
            case IMPORT -> "put it in";
            case EXPORT -> "took a copy";
            case BREAK_GLASS -> "opened it and gave a reason";
            case READ, HISTORY, SEARCH, LOG_IN, LOG_OUT, ADMINISTER -> "looked at it";
          };
    };
  }
}
