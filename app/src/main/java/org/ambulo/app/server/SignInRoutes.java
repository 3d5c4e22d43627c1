package org.ambulo.app.server;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.SignInResult;
import org.ambulo.clinic.access.Stage;
import org.ambulo.clinic.access.Visit;
import org.ambulo.clinic.live.Worklist;
import org.ambulo.web.pages.CodePage;
import org.ambulo.web.pages.HomePage;
import org.ambulo.web.pages.LoginPage;
import org.ambulo.web.pages.Page;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Logging in and out, and the page one comes to. */
final class SignInRoutes {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final Premises premises;
  private final Answers answers;

  SignInRoutes(Premises premises) {
    this.premises = premises;
    this.answers = new Answers(premises);
  }

  RouterFunction<ServerResponse> routes() {
    return route(GET("/"), this::start)
        .andRoute(GET("/login"), this::login)
        .andRoute(POST("/login"), this::password)
        .andRoute(GET("/login/code"), this::askCode)
        .andRoute(POST("/login/code"), this::code)
        .andRoute(POST("/logout"), this::logout);
  }

  /** The login page to nobody in particular, without a detour. */
  private ServerResponse start(ServerRequest request) {
    Optional<Stage> stage = SessionContexts.visit().map(visit -> visit.session().stage());
    if (stage.isEmpty()) {
      return answers.page(loginPage(request, List.of(), "", "/"));
    }
    if (stage.get() != Stage.IN) {
      return answers.seeOther(Refusals.page(stage.get()));
    }
    Role role = SessionContexts.whole().orElseThrow().account().role();
    if (role == Role.PATIENT) {
      return answers.seeOther("/today");
    }
    return Worklist.of(role).isEmpty()
        ? answers.page(new HomePage(answers.frame(request, "Welcome")))
        : answers.seeOther("/worklist");
  }

  private ServerResponse login(ServerRequest request) {
    String next = LocalPath.of(request.param("next").orElse("/")).path();
    return SessionContexts.whole().isPresent()
        ? answers.seeOther(next)
        : answers.page(loginPage(request, refusal(request), "", next));
  }

  /** What the identity provider's way came to. */
  private static List<String> refusal(ServerRequest request) {
    return request.param("refused").isPresent()
        ? List.of("That did not work, or nobody has that account here.")
        : List.of();
  }

  private LoginPage loginPage(
      ServerRequest request, List<String> faults, String login, String next) {
    return new LoginPage(
        answers.frame(request, "Log in"),
        faults,
        login,
        next,
        premises.settings().provider().isPresent()
            ? LoginPage.Provider.OFFERED
            : LoginPage.Provider.NONE);
  }

  private ServerResponse password(ServerRequest request) {
    Optional<Duration> wait = premises.throttle().login(request.servletRequest().getRemoteAddr());
    if (wait.isPresent()) {
      return answers.error(request, TOO_MANY, wait.get());
    }
    String next = LocalPath.of(answers.field(request, "next")).path();
    String login = answers.field(request, "login");
    SignInResult result =
        premises
            .signIn()
            .password(
                login,
                answers.field(request, "password"),
                CallerFilter.origin(request.servletRequest()));
    return answer(
        result,
        next,
        fault -> loginPage(request, List.of(fault), login, next),
        "Login or password is not right.");
  }

  private ServerResponse askCode(ServerRequest request) {
    String next = LocalPath.of(request.param("next").orElse("/")).path();
    return answers.page(new CodePage(answers.frame(request, "Your code"), List.of(), next));
  }

  private ServerResponse code(ServerRequest request) {
    String next = LocalPath.of(answers.field(request, "next")).path();
    Visit visit = SessionContexts.visit().orElseThrow();
    SignInResult result =
        premises
            .signIn()
            .code(
                visit,
                answers.field(request, "code"),
                CallerFilter.origin(request.servletRequest()));
    return answer(
        result,
        next,
        fault -> new CodePage(answers.frame(request, "Your code"), List.of(fault), next),
        "The code is not right, or was used before.");
  }

  private interface Again {
    Page with(String fault);
  }

  private ServerResponse answer(SignInResult result, String next, Again again, String wrong) {
    return switch (result) {
      case SignInResult.Admitted admitted -> answers.onward(admitted, next);
      case SignInResult.Wrong none -> answers.page(UNPROCESSABLE, again.with(wrong));
      case SignInResult.Locked locked ->
          answers.page(TOO_MANY, again.with(locked(locked.until())), wait(locked.until()));
    };
  }

  private Duration wait(Instant until) {
    return Duration.between(premises.clock().instant(), until);
  }

  private String locked(Instant until) {
    long minutes = Math.max(1, wait(until).plusSeconds(59).toMinutes());
    return "Too many wrong tries. Try again in "
        + minutes
        + (minutes == 1 ? " minute." : " minutes.");
  }

  private ServerResponse logout(ServerRequest request) {
    SessionContexts.visit()
        .ifPresent(
            visit -> premises.signIn().out(visit, CallerFilter.origin(request.servletRequest())));
    return answers.loggedOut();
  }
}
