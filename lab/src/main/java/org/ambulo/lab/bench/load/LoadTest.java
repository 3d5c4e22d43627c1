package org.ambulo.lab.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.ambulo.lab.bench.http.Credentials;
import org.ambulo.lab.bench.http.Timings;
import org.ambulo.lab.bench.load.Visitor.Visit;

/** Many users at once, each asking for one page after the other. */
public final class LoadTest {

  private static final double NANOS = 1e9;
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  /** One request: which route, and what came of it. */
  private sealed interface Asked {
    int route();

    record Answered(int route, Visit visit) implements Asked {}

    record Failed(int route, String why) implements Asked {}
  }

  private final LoadPlan plan;
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that only runs forward, in nanoseconds
   * @throws IOException if the server is not on this machine
   */
  public LoadTest(LoadPlan plan, LongSupplier nanos) throws IOException {
    if (!InetAddress.getByName(plan.server().getHost()).isLoopbackAddress()) {
      throw new IOException(
          "(" + plan.server() + ") is not on this machine; only servers on it are loaded");
    }
    this.plan = plan;
    this.nanos = nanos;
  }

  /**
   * Lets the users in, one after the other, and has them ask.
   *
   * @return the routes in the plan's order
   * @throws IOException if they are not let in, or no patient is named where one is needed
   */
  public List<RouteFigures> run(Entry entry) throws IOException, InterruptedException {
    try (HttpClient http = client()) {
      List<Visitor> visitors = visitors(http, entry);
      List<String> ids = ids(visitors.getFirst());
      ask(visitors, ids, plan.warmUp());
      long start = nanos.getAsLong();
      List<Asked> asked = ask(visitors, ids, plan.measured());
      double seconds = (nanos.getAsLong() - start) / NANOS;
      List<RouteFigures> figures = new ArrayList<>();
      for (int route = 0; route < plan.routes().size(); route++) {
        figures.add(figures(route, asked, seconds));
      }
      return figures;
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(TO_CONNECT)
        .build();
  }

  private List<Visitor> visitors(HttpClient http, Entry entry)
      throws IOException, InterruptedException {
    List<Visitor> visitors = new ArrayList<>();
    for (int user = 0; user < plan.users(); user++) {
      Credentials credentials =
          entry instanceof Entry.ByHeader header ? header.credentials() : Credentials.none();
      Visitor visitor = new Visitor(http, plan.server(), credentials, nanos);
      switch (entry) {
        case Entry.ByForm form -> {
          Entry.Account account = turn(form.accounts(), user);
          visitor.logIn(form.page(), account.name(), account.password());
        }
        case Entry.ByCookies cookies -> visitor.takeCookies(turn(cookies.sessions(), user));
        case Entry.ByHeader header -> {
          // Every request says it.
        }
      }
      visitors.add(visitor);
    }
    return visitors;
  }

  private List<String> ids(Visitor visitor) throws IOException, InterruptedException {
    if (plan.routes().stream().noneMatch(Route::isOfPatient)) {
      return List.of("");
    }
    List<String> ids = Route.ids(plan.routes(), visitor.read(plan.ids()));
    if (ids.isEmpty()) {
      throw new IOException("(" + plan.ids() + ") names no patient");
    }
    return ids;
  }

  private List<Asked> ask(List<Visitor> visitors, List<String> ids, Duration time)
      throws IOException, InterruptedException {
    long end = nanos.getAsLong() + time.toNanos();
    List<Asked> asked = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Asked>>> users = new ArrayList<>();
      for (int user = 0; user < visitors.size(); user++) {
        int number = user;
        users.add(pool.submit(() -> ask(visitors.get(number), number, ids, end)));
      }
      for (Future<List<Asked>> user : users) {
        asked.addAll(user.get());
      }
    } catch (ExecutionException failed) {
      throw new IOException("a user stopped: " + failed.getCause(), failed);
    }
    return asked;
  }

  /** One user's requests; each user starts at another page and with another patient. */
  private List<Asked> ask(Visitor visitor, int user, List<String> ids, long end)
      throws InterruptedException {
    List<Asked> asked = new ArrayList<>();
    int routes = plan.routes().size();
    for (int turn = 0; nanos.getAsLong() < end; turn++) {
      int route = (turn + user) % routes;
      String id = turn(ids, user + turn / routes * plan.users());
      asked.add(ask(visitor, route, plan.routes().get(route).path(id)));
      Thread.sleep(plan.pause());
    }
    return asked;
  }

  private static Asked ask(Visitor visitor, int route, String path) throws InterruptedException {
    try {
      return new Asked.Answered(route, visitor.visit(path));
    } catch (IOException failed) {
      return new Asked.Failed(route, failed.getClass().getSimpleName());
    }
  }

  private RouteFigures figures(int route, List<Asked> all, double seconds) {
    List<Visit> good = new ArrayList<>();
    Map<String, Integer> errors = new TreeMap<>();
    for (Asked asked : all) {
      if (asked.route() == route) {
        switch (asked) {
          case Asked.Answered answered when answered.visit().isSuccess() ->
              good.add(answered.visit());
          case Asked.Answered answered ->
              errors.merge(Integer.toString(answered.visit().status()), 1, Integer::sum);
          case Asked.Failed failed -> errors.merge(failed.why(), 1, Integer::sum);
        }
      }
    }
    return new RouteFigures(
        plan.routes().get(route).template(),
        new Timings(good.stream().map(Visit::firstByte).toList(), seconds),
        new Timings(good.stream().map(Visit::whole).toList(), seconds),
        good.stream().mapToInt(Visit::bytes).average().orElse(Double.NaN),
        errors);
  }

  private static <T> T turn(List<T> things, int number) {
    return things.get(Math.floorMod(number, things.size()));
  }
}
