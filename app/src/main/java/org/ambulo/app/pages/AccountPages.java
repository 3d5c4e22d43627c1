package org.ambulo.app.pages;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Accounts;
import org.ambulo.clinic.access.Accounts.Wanted;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame.Way;
import org.ambulo.web.pages.RoleWords;
import org.ambulo.web.pages.admin.AccountsPage;
import org.ambulo.web.pages.admin.Choice;
import org.ambulo.web.pages.phone.People;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Who may come in: all accounts, and how one is made. */
final class AccountPages implements PageSet {

  static final String PAGE = "/admin/accounts";
  private static final int UNPROCESSABLE = 422;
  private static final int LINES = 50;
  private static final int MOST_PEOPLE = 1000;
  private static final Set<Role> NOBODYS = EnumSet.of(Role.ADMIN, Role.AUDITOR, Role.SYSTEM);

  @Override
  public List<PageRoute> routes(Reception reception) {
    AccountSheets sheets = new AccountSheets(reception);
    return List.of(
        PageRoute.get(PAGE, AccountPages::isAdmin, request -> list(reception, request)),
        PageRoute.post(PAGE, AccountPages::isAdmin, request -> make(reception, request)),
        // A login may be a name, so it stands in no address.
        PageRoute.post(PAGE + "/find", AccountPages::isAdmin, request -> find(reception, request)),
        PageRoute.get(PAGE + "/{id}", AccountPages::isAdmin, sheets::show),
        PageRoute.post(PAGE + "/{id}", AccountPages::isAdmin, sheets::change));
  }

  static boolean isAdmin(Role role) {
    return role == Role.ADMIN;
  }

  private static ServerResponse list(Reception reception, ServerRequest request) {
    Optional<Role> role = role(request.param("role").orElse(""));
    String from = request.param("from").orElse("0");
    int start = from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
    return reception.page(
        page(
            reception,
            request,
            role,
            start,
            role.map(one -> Wanted.ALL.of(Set.of(one))).orElse(Wanted.ALL),
            Typed.NOTHING));
  }

  private static ServerResponse find(Reception reception, ServerRequest request) {
    String wanted = reception.field(request, "find").strip().toLowerCase(Locale.ROOT);
    return reception.page(
        page(reception, request, Optional.empty(), 0, Wanted.ALL.called(wanted), Typed.NOTHING));
  }

  private static AccountsPage page(
      Reception reception,
      ServerRequest request,
      Optional<Role> role,
      int start,
      Wanted wanted,
      Typed typed) {
    Accounts accounts = reception.office().records().accounts();
    int all = Math.toIntExact(accounts.count(wanted));
    int end = Math.min(all, start + LINES);
    String query = role.map(one -> "role=" + one + "&").orElse("");
    return new AccountsPage(
        reception.frame(request, "Accounts"),
        ways(role),
        accounts.find(wanted, new Slice(start, LINES)).stream().map(AccountPages::line).toList(),
        said(all, start, end),
        end < all ? PAGE + "?" + query + "from=" + end : "",
        typed,
        staff(reception),
        choices(Stream.of(Role.values())));
  }

  private static String said(int all, int start, int end) {
    if (start >= end) {
      return "No account like this.";
    }
    String how = all == 1 ? "1 account" : "%,d accounts".formatted(all);
    return end - start == all ? how : how + ", here %,d to %,d".formatted(start + 1, end);
  }

  private static List<Way> ways(Optional<Role> here) {
    return Stream.concat(
            Stream.of(new Way(PAGE, "all", place(here.isEmpty()))),
            Arrays.stream(Role.values())
                .map(
                    role ->
                        new Way(
                            PAGE + "?role=" + role,
                            RoleWords.of(role),
                            place(here.equals(Optional.of(role))))))
        .toList();
  }

  private static Way.Place place(boolean here) {
    return here ? Way.Place.HERE : Way.Place.ELSEWHERE;
  }

  /** A patient's name belongs to the record, which an administrator does not see. */
  static AccountsPage.Line line(Account account) {
    return new AccountsPage.Line(
        account.id(),
        account.login(),
        account.role() == Role.PATIENT ? "" : account.name(),
        RoleWords.of(account.role()),
        account.isActive() ? AccountsPage.Lock.OPEN : AccountsPage.Lock.LOCKED);
  }

  /** The clinic's people, who are in nobody's record. */
  private static List<Choice> staff(Reception reception) {
    Query query =
        new Query(
            "Practitioner", List.of(), new Sight.Everybody(), List.of(), new Slice(0, MOST_PEOPLE));
    List<Document> people = reception.archive().read(reading -> reading.search(query)).documents();
    return People.names(people).entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(person -> new Choice(person.getKey(), person.getValue()))
        .toList();
  }

  static List<Choice> choices(Stream<Role> roles) {
    return roles.map(role -> new Choice(role.name(), RoleWords.of(role))).toList();
  }

  static Optional<Role> role(String name) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
  }

  private static ServerResponse make(Reception reception, ServerRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : List.of("login", "name", "role", "person", "patient")) {
      values.put(field, reception.field(request, field).strip());
    }
    Typed typed = new Typed("account", "", values);
    Map<String, String> faults = faults(reception, typed);
    if (!faults.isEmpty()) {
      return again(reception, request, typed.wrong(faults));
    }
    Role role = role(typed.value("role")).orElseThrow();
    AccountDesk.Wish wish =
        new AccountDesk.Wish(
            typed.value("login"), typed.value("name"), role, person(typed), Optional.empty());
    return switch (reception.office().desk().add(wish, reception.caller(request))) {
      case AccountDesk.Made made -> made(reception, request, made.account());
      case AccountDesk.Refused refused ->
          again(reception, request, typed.wrong(Map.of("login", refused.why())));
    };
  }

  private static ServerResponse made(Reception reception, ServerRequest request, Account account) {
    if (account.role() == Role.SYSTEM) {
      return reception.seeOther(PAGE + "/" + account.id());
    }
    return AccountSheets.password(
        reception,
        request,
        account,
        reception.office().desk().givePassword(account, reception.caller(request)));
  }

  private static ServerResponse again(Reception reception, ServerRequest request, Typed typed) {
    return reception.page(
        UNPROCESSABLE, page(reception, request, Optional.empty(), 0, Wanted.ALL, typed));
  }

  private static Map<String, String> faults(Reception reception, Typed typed) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (typed.value("login").isEmpty()) {
      faults.put("login", "Write what is typed to log in.");
    }
    if (typed.value("name").isEmpty()) {
      faults.put("name", "Write a name.");
    }
    Optional<Role> role = role(typed.value("role"));
    if (role.isEmpty()) {
      faults.put("role", "Choose a role.");
    }
    role.ifPresent(one -> faults.putAll(personFaults(reception, typed, one)));
    return faults;
  }

  private static Map<String, String> personFaults(Reception reception, Typed typed, Role role) {
    boolean staff = !typed.value("person").isEmpty();
    boolean patient = !typed.value("patient").isEmpty();
    if (NOBODYS.contains(role)) {
      return staff || patient
          ? Map.of(staff ? "person" : "patient", "This role is no person's: leave it empty.")
          : Map.of();
    }
    String field = role == Role.PATIENT ? "patient" : "person";
    if (role == Role.PATIENT ? staff : patient) {
      return Map.of(staff ? "person" : "patient", "This role does not have it: leave it empty.");
    }
    Optional<Key> person = person(typed);
    boolean known =
        person
            .map(key -> reception.archive().<Boolean>read(at -> at.current(key).isPresent()))
            .orElse(false);
    return known
        ? Map.of()
        : Map.of(
            field,
            role == Role.PATIENT
                ? "No record has this id. It stands in the patient's banner."
                : "Choose whose account it is.");
  }

  private static Optional<Key> person(Typed typed) {
    if (!typed.value("person").isEmpty()) {
      return Optional.of(new Key("Practitioner", typed.value("person")));
    }
    return typed.value("patient").isEmpty()
        ? Optional.empty()
        : Optional.of(new Key("Patient", typed.value("patient")));
  }
}
