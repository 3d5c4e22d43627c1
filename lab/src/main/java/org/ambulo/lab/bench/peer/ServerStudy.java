package org.ambulo.lab.bench.peer;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.ambulo.lab.bench.http.Answer;
import org.ambulo.lab.bench.http.FhirClient;
import org.ambulo.lab.bench.http.Repeated;
import org.ambulo.lab.bench.http.Timings;
import org.ambulo.lab.bench.peer.Measure.Unit;

/**
 * One server's figures: its start, transaction bundles, creates, reads and searches, each after a
 * warm-up, with the same client for every server.
 */
public final class ServerStudy {

  private static final double NANOS = 1e9;

  /** What is asked of a whole record takes longer: fewer of these. */
  private static final int FEWER = 10;

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 300;

  private final Workload workload;
  private final Bundles bundles;
  private final Path logs;
  private final LongSupplier nanos;
  private final Consumer<String> progress;

  /**
   * @param logs folder for what the servers write
   * @param nanos a clock that only runs forward, in nanoseconds
   * @param progress is told what is being done
   */
  public ServerStudy(Workload workload, Path logs, LongSupplier nanos, Consumer<String> progress)
      throws IOException {
    this.workload = workload;
    this.bundles = Bundles.of(workload);
    this.logs = Files.createDirectories(logs);
    this.nanos = nanos;
    this.progress = progress;
  }

  /**
   * Measures one server. One that is started here is started twice: on its empty database, and
   * again on what is there then, as it is on any other day.
   *
   * @throws IOException if it cannot be reached or does not start
   */
  public Figures measure(Contender contender) throws IOException, InterruptedException {
    Figures figures = new Figures(contender.name());
    if (!contender.isToBeStarted()) {
      work(contender, figures);
      return figures;
    }
    Path log = logs.resolve(contender.name().replaceAll("\\W+", "-") + ".log");
    say(contender, "first start");
    try (ServerProcess first = ServerProcess.start(contender, log, nanos)) {
      figures.put("first start, empty database", Unit.SECONDS, first.secondsToFirstAnswer());
    }
    say(contender, "start");
    try (ServerProcess server = ServerProcess.start(contender, log, nanos)) {
      figures.put("start", Unit.SECONDS, server.secondsToFirstAnswer());
      figures.put("processor time of the start", Unit.SECONDS, server.cpuSeconds());
      figures.put("resident after the start", Unit.MEGABYTES, server.residentMegabytes());
      work(contender, figures);
      figures.put("resident at the end", Unit.MEGABYTES, server.residentMegabytes());
      figures.put("processor time in all", Unit.SECONDS, server.cpuSeconds());
    }
    return figures;
  }

  private void work(Contender contender, Figures figures) throws IOException, InterruptedException {
    FhirClient client = new FhirClient(contender.base(), contender.credentials(), nanos);
    say(contender, "transaction bundles");
    load(client, figures);
    List<KnownPatient> patients = KnownPatient.on(client);
    say(contender, "creates");
    List<String> created = creates(client, patients, figures);
    say(contender, "reads");
    repeated(figures, "read", 1, number -> client.get(turn(created, number)));
    repeated(
        figures, "read, 8 clients", Workload.CLIENTS, number -> client.get(turn(created, number)));
    say(contender, "searches");
    searches(client, patients, figures);
  }

  private void load(FhirClient client, Figures figures) throws IOException, InterruptedException {
    accepted(client.post("", bundles.targets()), "those whom the bundles refer to");
    for (Path file : bundles.toWarmUp()) {
      accepted(client.post("", Files.readString(file)), file.getFileName().toString());
    }
    List<Long> times = new ArrayList<>();
    long resources = 0;
    for (Path file : bundles.toMeasure()) {
      String bundle = Files.readString(file);
      Answer answer = client.post("", bundle);
      accepted(answer, file.getFileName().toString());
      times.add(answer.nanos());
      resources += Json.entries(bundle).size();
    }
    double seconds = times.stream().mapToLong(Long::longValue).sum() / NANOS;
    Timings timings = new Timings(times, seconds);
    figures.put("transaction bundle, p50", Unit.MILLISECONDS, timings.millis(50));
    figures.put("resources in transaction bundles", Unit.PER_SECOND, resources / seconds);
    figures.put("resources loaded and measured", Unit.COUNT, (double) resources);
  }

  private static void accepted(Answer answer, String what) throws IOException {
    if (!answer.isSuccess()) {
      throw new IOException("(%s) is refused with %s".formatted(what, Figures.brief(answer)));
    }
  }

  /** The paths of what was created. */
  private List<String> creates(FhirClient client, List<KnownPatient> patients, Figures figures)
      throws IOException, InterruptedException {
    Repeated.Request create =
        number -> client.post("/Observation", rating(turn(patients, number).id(), number));
    List<String> paths = new ArrayList<>();
    for (Repeated.Outcome outcome :
        List.of(
            repeated(figures, "create", 1, create),
            repeated(figures, "create, 8 clients", Workload.CLIENTS, create))) {
      outcome.answers().stream()
          .filter(Answer::isSuccess)
          .map(answer -> path(answer.location()))
          .forEach(paths::add);
    }
    if (paths.isEmpty()) {
      throw new IOException("nothing could be created: " + String.join("; ", figures.faults()));
    }
    return paths;
  }

  /** {@code http://host/fhir/Observation/1/_history/1} becomes {@code /Observation/1}. */
  static String path(String location) {
    return location.replaceFirst("/_history/.*$", "").replaceFirst("^.*/(\\w+/[^/]+)$", "/$1");
  }

  private void searches(FhirClient client, List<KnownPatient> patients, Figures figures)
      throws IOException, InterruptedException {
    Map<String, Function<KnownPatient, String>> searches = new LinkedHashMap<>();
    searches.put(
        "vital signs of a patient",
        patient -> "/Observation?patient=" + patient.id() + "&category=vital-signs&_count=20");
    searches.put(
        "latest weight of a patient",
        patient ->
            "/Observation?patient="
                + patient.id()
                + "&code="
                + encoded("http://loinc.org|29463-7")
                + "&_sort=-date&_count=1");
    searches.put(
        "conditions of a patient", patient -> "/Condition?patient=" + patient.id() + "&_count=50");
    searches.put(
        "patient by identifier", patient -> "/Patient?identifier=" + encoded(patient.identifier()));
    searches.put(
        "patient by family name", patient -> "/Patient?family=" + encoded(patient.family()));
    for (Map.Entry<String, Function<KnownPatient, String>> search : searches.entrySet()) {
      found(
          figures,
          search.getKey(),
          repeated(
              figures,
              search.getKey(),
              1,
              number -> client.get(search.getValue().apply(turn(patients, number)))));
    }
    found(
        figures,
        "everything of a patient",
        repeated(
            figures,
            "everything of a patient",
            1,
            workload.requests() / FEWER,
            workload.warmUp() / FEWER,
            number ->
                client.get("/Patient/" + turn(patients, number).id() + "/$everything?_count=100")));
  }

  /** That every server finds the same can be seen in the table. */
  private static void found(Figures figures, String what, Repeated.Outcome outcome) {
    long entries =
        outcome.answers().stream()
            .filter(Answer::isSuccess)
            .mapToLong(answer -> Json.entries(answer.body()).size())
            .sum();
    figures.put(what + ", entries found", Unit.COUNT, (double) entries);
  }

  private Repeated.Outcome repeated(
      Figures figures, String what, int clients, Repeated.Request request)
      throws IOException, InterruptedException {
    return repeated(figures, what, clients, workload.requests(), workload.warmUp(), request);
  }

  private Repeated.Outcome repeated(
      Figures figures, String what, int clients, int times, int before, Repeated.Request request)
      throws IOException, InterruptedException {
    Repeated repeated = new Repeated(nanos);
    repeated.send(before, clients, request);
    Repeated.Outcome outcome = repeated.send(Math.max(times, 1), clients, request);
    figures.put(what, outcome);
    return outcome;
  }

  private static <T> T turn(List<T> things, int number) {
    return things.get(number % things.size());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** A patient's rating of pain, as a check-in makes one. */
  private static String rating(String patient, int number) {
    return """
        {"resourceType":"Observation","status":"final",\
        "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category",\
        "code":"survey"}]}],\
        "code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}],"text":"Pain, 0 to 10"},\
        "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s","valueQuantity":{"value":%d,\
        "unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"}}"""
        .formatted(patient, FIRST_DAY.plusDays(number % DAYS), number % 11);
  }

  private void say(Contender contender, String what) {
    progress.accept(contender.name() + ": " + what);
  }
}
