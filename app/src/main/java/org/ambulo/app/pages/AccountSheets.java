package org.ambulo.app.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.app.server.Office;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.ApiKey;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;
import org.ambulo.core.archive.Key;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.admin.AccountSheetPage;
import org.ambulo.web.pages.admin.AccountSheetPage.Does;
import org.ambulo.web.pages.admin.Choice;
import org.ambulo.web.pages.admin.ShownOncePage;
import org.ambulo.words.Days;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One account, and what an administrator does with it. */
final class AccountSheets {

  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_LABEL = 100;
  private static final Set<Role> STAFF =
      EnumSet.of(Role.PHYSIATRIST, Role.PAIN_PHYSICIAN, Role.THERAPIST, Role.COORDINATOR);
  private static final Set<Role> OFFICES = EnumSet.of(Role.ADMIN, Role.AUDITOR);

  private final Reception reception;

  AccountSheets(Reception reception) {
    this.reception = reception;
  }

  ServerResponse show(ServerRequest request) {
    return with(request, (caller, account) -> sheet(OK, request, account, ""));
  }

  private ServerResponse with(
      ServerRequest request, BiFunction<Caller, Account, ServerResponse> then) {
    return office()
        .records()
        .accounts()
        .byId(request.pathVariable("id"))
        .map(account -> then.apply(reception.caller(request), account))
        .orElseGet(() -> reception.missing(request));
  }

  private Office office() {
    return reception.office();
  }

  private ServerResponse sheet(int status, ServerRequest request, Account account, String fault) {
    boolean generator = office().records().accounts().secondFactor(account.id()).isPresent();
    return reception.page(
        status,
        new AccountSheetPage(
            frame(request),
            AccountPages.line(account),
            account.person().map(Key::toString).orElse("Nobody"),
            generator ? "Set up" : "None",
            roles(account),
            keys(account),
            does(reception.caller(request), account),
            fault));
  }

  private Frame frame(ServerRequest request) {
    Frame frame = reception.frame(request, "Account");
    return switch (request.param("done").orElse("")) {
      case "lock" -> frame.saying("Locked.");
      case "unlock" -> frame.saying("Unlocked.");
      case "role" -> frame.saying("The role was changed.");
      case "revoke" -> frame.saying("The key was ended.");
      default -> frame;
    };
  }

  /** Nobody shuts themselves out, or gives themselves another role. */
  private static Does does(Caller caller, Account account) {
    if (account.id().equals(caller.account())) {
      return Does.NOTHING;
    }
    return account.role() == Role.SYSTEM ? Does.PROGRAM : Does.PERSON;
  }

  private static List<Choice> roles(Account account) {
    Set<Role> kind =
        Stream.of(STAFF, OFFICES)
            .filter(roles -> roles.contains(account.role()))
            .findFirst()
            .orElse(Set.of());
    return AccountPages.choices(kind.stream().filter(role -> role != account.role()));
  }

  private List<AccountSheetPage.KeyLine> keys(Account account) {
    return account.role() == Role.SYSTEM
        ? office().records().keys().of(account.id()).stream()
            .sorted(Comparator.comparing(ApiKey::label))
            .map(this::key)
            .toList()
        : List.of();
  }

  private AccountSheetPage.KeyLine key(ApiKey key) {
    return new AccountSheetPage.KeyLine(
        key.id(),
        key.label(),
        key.scopes().stream()
            .sorted()
            .map(scope -> scope.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")),
        key.until()
            .map(
                until -> Days.DAY.format(until.atZone(reception.zone()).toLocalDate().minusDays(1)))
            .orElse("until it is ended"));
  }

  ServerResponse change(ServerRequest request) {
    return with(
        request,
        (caller, account) ->
            switch (does(caller, account)) {
              case NOTHING ->
                  sheet(
                      UNPROCESSABLE,
                      request,
                      account,
                      "Your own account is changed by another administrator.");
              case PERSON -> ofPerson(request, caller, account);
              case PROGRAM -> ofProgram(request, caller, account);
            });
  }

  private ServerResponse ofPerson(ServerRequest request, Caller caller, Account account) {
    return switch (reception.field(request, "do")) {
      case "password" ->
          password(reception, request, account, office().desk().givePassword(account, caller));
      case "reset" -> password(reception, request, account, office().desk().reset(account, caller));
      case "role" -> role(request, caller, account);
      default -> ofAny(request, caller, account);
    };
  }

  private ServerResponse ofProgram(ServerRequest request, Caller caller, Account account) {
    return switch (reception.field(request, "do")) {
      case "issue" -> issue(request, caller, account);
      case "revoke" -> {
        office().programs().revoke(account, reception.field(request, "key"), caller);
        yield done(account, "revoke");
      }
      default -> ofAny(request, caller, account);
    };
  }

  private ServerResponse ofAny(ServerRequest request, Caller caller, Account account) {
    return switch (reception.field(request, "do")) {
      case "lock" -> {
        office().desk().setStanding(account, Account.Standing.DISABLED, caller);
        yield done(account, "lock");
      }
      case "unlock" -> {
        office().desk().setStanding(account, Account.Standing.ACTIVE, caller);
        yield done(account, "unlock");
      }
      default -> sheet(UNPROCESSABLE, request, account, "Choose what to do with the account.");
    };
  }

  private ServerResponse role(ServerRequest request, Caller caller, Account account) {
    Optional<Role> role = AccountPages.role(reception.field(request, "role"));
    if (role.isEmpty()) {
      return sheet(UNPROCESSABLE, request, account, "Choose a role.");
    }
    return switch (office().desk().changeRole(account, role.get(), caller)) {
      case AccountDesk.Made made -> done(account, "role");
      case AccountDesk.Refused refused ->
          sheet(
              UNPROCESSABLE,
              request,
              account,
              "The role cannot be changed: " + refused.why() + ". Make another account.");
    };
  }

  private ServerResponse done(Account account, String what) {
    return reception.seeOther(AccountPages.PAGE + "/" + account.id() + "?done=" + what);
  }

  private ServerResponse issue(ServerRequest request, Caller caller, Account account) {
    String label = reception.field(request, "label").strip();
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    List<String> wanted = reception.fields(request, "scope");
    Stream.of(Scope.values()).filter(one -> wanted.contains(one.name())).forEach(scopes::add);
    String day = reception.field(request, "until");
    Optional<Instant> until = endOf(day);
    if (label.isEmpty() || label.length() > LONGEST_LABEL || scopes.isEmpty()) {
      return sheet(
          UNPROCESSABLE, request, account, "Write what the key is for, and choose what it opens.");
    }
    if (!day.isEmpty() && until.filter(reception.time().toInstant()::isBefore).isEmpty()) {
      return sheet(UNPROCESSABLE, request, account, "The last day is today or later.");
    }
    String key = office().programs().issue(account, label, scopes, until, caller);
    return reception.page(
        new ShownOncePage(
            reception.frame(request, "A new key"),
            account.login(),
            key,
            "Put it where the program reads its secrets. Whoever has it can do what it opens.",
            account.id()));
  }

  private Optional<Instant> endOf(String day) {
    try {
      return Optional.of(
          LocalDate.parse(day).plusDays(1).atStartOfDay(reception.zone()).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Shows a password that was given, this once. */
  static ServerResponse password(
      Reception reception, ServerRequest request, Account account, String password) {
    return reception.page(
        new ShownOncePage(
            reception.frame(request, "A new password"),
            account.login(),
            password,
            "Give it to them in person. At the next log-in they choose their own.",
            account.id()));
  }
}
