package org.ambulo.app.server;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.List;
import org.ambulo.clinic.access.OwnAccount;
import org.ambulo.clinic.access.Stage;
import org.ambulo.clinic.access.Totp;
import org.ambulo.clinic.access.Visit;
import org.ambulo.web.pages.AccountPage;
import org.ambulo.web.pages.EnrolPage;
import org.ambulo.web.pages.PasswordPage;
import org.ambulo.web.pages.RecoveryPage;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One's own account: password and code generator. */
final class AccountRoutes {

  private static final int UNPROCESSABLE = 422;

  private final Premises premises;
  private final Answers answers;

  AccountRoutes(Premises premises) {
    this.premises = premises;
    this.answers = new Answers(premises);
  }

  RouterFunction<ServerResponse> routes() {
    return route(GET("/account"), this::account)
        .andRoute(GET("/account/password"), this::askPassword)
        .andRoute(POST("/account/password"), this::password)
        .andRoute(GET("/account/generator"), this::askGenerator)
        .andRoute(POST("/account/generator"), this::generator);
  }

  private ServerResponse account(ServerRequest request) {
    boolean set = premises.records().accounts().secondFactor(visit().account().id()).isPresent();
    return answers.page(
        new AccountPage(
            answers.frame(request, "Your account"),
            set ? AccountPage.Generator.SET_UP : AccountPage.Generator.MISSING));
  }

  private ServerResponse askPassword(ServerRequest request) {
    return answers.page(passwordPage(request, List.of()));
  }

  private PasswordPage passwordPage(ServerRequest request, List<String> faults) {
    return new PasswordPage(
        answers.frame(request, "Choose a password"),
        faults,
        visit().session().stage() == Stage.IN
            ? PasswordPage.Current.ASKED
            : PasswordPage.Current.JUST_GIVEN,
        next(request));
  }

  private ServerResponse password(ServerRequest request) {
    String chosen = answers.field(request, "chosen");
    if (!chosen.equals(answers.field(request, "again"))) {
      return answers.page(
          UNPROCESSABLE, passwordPage(request, List.of("The two are not the same.")));
    }
    OwnAccount.Change change =
        premises
            .ownAccount()
            .password(
                visit(),
                answers.field(request, "current"),
                chosen,
                CallerFilter.origin(request.servletRequest()));
    return switch (change) {
      case OwnAccount.Unchanged unchanged ->
          answers.page(UNPROCESSABLE, passwordPage(request, unchanged.why()));
      case OwnAccount.Changed changed -> answers.onward(changed.next(), next(request));
    };
  }

  private ServerResponse askGenerator(ServerRequest request) {
    return answers.page(enrolPage(request, premises.ownAccount().newKey(), List.of()));
  }

  private EnrolPage enrolPage(ServerRequest request, String key, List<String> faults) {
    return new EnrolPage(
        answers.frame(request, "Set up a code generator"),
        faults,
        key,
        Totp.uri(key, visit().account().login()),
        next(request));
  }

  private ServerResponse generator(ServerRequest request) {
    String key = answers.field(request, "key");
    OwnAccount.Change change =
        premises
            .ownAccount()
            .enrol(
                visit(),
                key,
                answers.field(request, "code"),
                CallerFilter.origin(request.servletRequest()));
    return switch (change) {
      case OwnAccount.Unchanged unchanged ->
          answers.page(UNPROCESSABLE, enrolPage(request, key, unchanged.why()));
      case OwnAccount.Changed changed -> codes(request, changed);
    };
  }

  private ServerResponse codes(ServerRequest request, OwnAccount.Changed changed) {
    return answers.page(
        new RecoveryPage(
            answers.frame(request, "Your recovery codes"),
            List.copyOf(changed.recovery()),
            next(request)),
        changed.next());
  }

  private String next(ServerRequest request) {
    return LocalPath.of(request.param("next").orElse("/")).path();
  }

  private static Visit visit() {
    return SessionContexts.visit().orElseThrow();
  }
}
