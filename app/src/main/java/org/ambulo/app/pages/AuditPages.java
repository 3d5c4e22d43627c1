package org.ambulo.app.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.app.server.Upkeep;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Accounts;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.web.pages.RoleWords;
import org.ambulo.web.pages.admin.AuditPage;
import org.ambulo.web.pages.admin.AuditPage.Asked;
import org.ambulo.web.pages.admin.Choice;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The audit trail, for auditors: who did what, and whether it is whole. */
final class AuditPages implements PageSet {

  private static final String PAGE = "/audit";
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final int LINES = 100;
  private static final int MOST_PEOPLE = 1000;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PAGE, AuditPages::isAuditor, request -> trail(reception, request)),
        PageRoute.post(
            PAGE + "/check", AuditPages::isAuditor, request -> check(reception, request)));
  }

  private static boolean isAuditor(Role role) {
    return role == Role.AUDITOR;
  }

  private static ServerResponse check(Reception reception, ServerRequest request) {
    Caller caller = reception.caller(request);
    reception
        .upkeep()
        .checkTrail(
            outcome ->
                reception
                    .archive()
                    .record(
                        List.of(
                            caller.deed(
                                Deed.Act.SEARCH,
                                outcome == Upkeep.Outcome.GOOD
                                    ? Deed.Result.DONE
                                    : Deed.Result.FAILED,
                                Optional.empty(),
                                "the whole trail, checked"))));
    return reception.seeOther(PAGE);
  }

  private static ServerResponse trail(Reception reception, ServerRequest request) {
    Function<String, String> field = name -> reception.field(request, name).strip();
    Asked asked =
        new Asked(
            field.apply("who"),
            field.apply("patient"),
            field.apply("act"),
            field.apply("from"),
            field.apply("until"));
    String fault = fault(asked);
    String before = field.apply("before");
    List<Recorded> found = fault.isEmpty() ? found(reception, asked, before) : List.of();
    reception
        .archive()
        .record(
            List.of(
                reception
                    .caller(request)
                    .deed(Deed.Act.SEARCH, Deed.Result.DONE, Optional.empty(), "audit trail")));
    Accounts accounts = reception.office().records().accounts();
    Map<String, Account> byId = named(accounts, asked, found);
    return reception.page(
        fault.isEmpty() ? OK : UNPROCESSABLE,
        new AuditPage(
            reception.frame(request, "Audit trail"),
            asked,
            fault,
            people(accounts, Optional.ofNullable(byId.get(asked.who()))),
            Arrays.stream(Deed.Act.values())
                .map(act -> new Choice(act.name(), words(act)))
                .toList(),
            found.stream().limit(LINES).map(one -> line(reception, one, byId)).toList(),
            found.size() > LINES ? older(asked, found.get(LINES - 1).number()) : "",
            AdminPages.work(reception, reception.upkeep().trail(), "The trail is being checked")));
  }

  /** Those of whom a line or a field speaks, by id. */
  private static Map<String, Account> named(Accounts accounts, Asked asked, List<Recorded> found) {
    Set<String> ids = found.stream().map(one -> one.deed().who()).collect(Collectors.toSet());
    ids.add(asked.who());
    return accounts.byIds(ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
  }

  private static List<Recorded> found(Reception reception, Asked asked, String before) {
    DeedQuery query =
        new DeedQuery(
            present(asked.patient()),
            present(asked.who()),
            act(asked.act()).map(Set::of).orElse(Set.of()),
            day(asked.from()).map(day -> start(reception, day)),
            day(asked.until()).map(day -> start(reception, day.plusDays(1))),
            0,
            before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE,
            new Slice(0, LINES + 1));
    return reception.archive().read(reading -> reading.deeds(query));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  private static Optional<Deed.Act> act(String name) {
    return Arrays.stream(Deed.Act.values()).filter(act -> act.name().equals(name)).findFirst();
  }

  private static Instant start(Reception reception, LocalDate day) {
    return day.atStartOfDay(reception.zone()).toInstant();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String fault(Asked asked) {
    boolean unreadable =
        List.of(asked.from(), asked.until()).stream()
            .anyMatch(text -> !text.isEmpty() && day(text).isEmpty());
    if (unreadable) {
      return "Write days as 2026-11-23.";
    }
    if (!asked.act().isEmpty() && act(asked.act()).isEmpty()) {
      return "Choose what was done from the list.";
    }
    return "";
  }

  private static String older(Asked asked, long before) {
    return "%s?who=%s&patient=%s&act=%s&from=%s&until=%s&before=%d"
        .formatted(
            PAGE,
            encoded(asked.who()),
            encoded(asked.patient()),
            encoded(asked.act()),
            encoded(asked.from()),
            encoded(asked.until()),
            before);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Whoever works here; a patient is found by the record, or by a line of theirs. */
  private static List<Choice> people(Accounts accounts, Optional<Account> asked) {
    Accounts.Wanted staff = Accounts.Wanted.ALL.of(EnumSet.complementOf(EnumSet.of(Role.PATIENT)));
    return Stream.concat(accounts.find(staff, new Slice(0, MOST_PEOPLE)).stream(), asked.stream())
        .distinct()
        .map(
            account ->
                new Choice(account.id(), name(account) + ", " + RoleWords.of(account.role())))
        .toList();
  }

  /** A patient's name belongs to the record, which an auditor does not see. */
  private static String name(Account account) {
    return account.role() == Role.PATIENT ? "A patient" : account.name();
  }

  private static AuditPage.Line line(
      Reception reception, Recorded one, Map<String, Account> accounts) {
    Deed deed = one.deed();
    Optional<Account> account = Optional.ofNullable(accounts.get(deed.who()));
    return new AuditPage.Line(
        "%,d".formatted(one.number()),
        SECOND.format(one.at().atZone(reception.zone())),
        account.map(AuditPages::name).orElse(deed.who()),
        encoded(deed.who()),
        Arrays.stream(Role.values())
            .filter(role -> role.name().equals(deed.role()))
            .findFirst()
            .map(RoleWords::of)
            .orElse(""),
        words(deed.act()),
        deed.what().map(Object::toString).orElse("")
            + deed.version().map(version -> ", version " + version).orElse(""),
        deed.patient().orElse(""),
        deed.detail(),
        switch (deed.result()) {
          case DONE -> AuditPage.Result.DONE;
          case REFUSED -> AuditPage.Result.REFUSED;
          case FAILED -> AuditPage.Result.FAILED;
        });
  }

  private static String words(Deed.Act act) {
    return switch (act) {
      case READ -> "Looked";
      case HISTORY -> "Looked at versions";
      case SEARCH -> "Searched";
      case CREATE -> "Wrote anew";
      case UPDATE -> "Changed";
      case DELETE -> "Removed";
      case EXPORT -> "Took a copy";
      case IMPORT -> "Imported";
      case LOG_IN -> "Logged in";
      case LOG_OUT -> "Logged out";
      case BREAK_GLASS -> "Opened with a reason";
      case ADMINISTER -> "Administered";
    };
  }
}
