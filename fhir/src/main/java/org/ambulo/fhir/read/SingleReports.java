package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.DrawnChart;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Reconciliation;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.terms.Coding;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.PainDiary;
import org.ambulo.fhir.terms.Systems;

/**
 * What comes in resources of its own and belongs to a list of the record: ratings of the diary,
 * visits of therapy that were attended, and what was done for the pain. Of one patient; not for
 * several threads.
 */
final class SingleReports {

  private static final String ATTENDED = "attended";
  private static final String DONE = "interventions";
  private static final List<String> NEVER_WAS =
      List.of("entered-in-error", "cancelled", "not-done", "planned", "preparation");

  private final List<Item> ratings = new ArrayList<>();
  private final List<Item> visits = new ArrayList<>();
  private final List<Item> done = new ArrayList<>();
  private final List<Item> charts = new ArrayList<>();
  private final List<Item> reconciliations = new ArrayList<>();

  private record Item(String order, Node node) {}

  /** Takes the procedure or visit if it is one of these; says whether it was. */
  boolean take(Arriving arriving) {
    return switch (arriving.resource().type()) {
      case PROCEDURE -> procedure(arriving);
      case ENCOUNTER -> visit(arriving);
      case PATIENT,
          CONDITION,
          OBSERVATION,
          QUESTIONNAIRE_RESPONSE,
          MEDICATION,
          MEDICATION_REQUEST,
          MEDICATION_STATEMENT,
          MEDICATION_ADMINISTRATION,
          ALLERGY_INTOLERANCE,
          SERVICE_REQUEST,
          CARE_PLAN,
          GOAL,
          DIAGNOSTIC_REPORT ->
          false;
    };
  }

  private boolean procedure(Arriving arriving) {
    Concept concept = Concept.in(arriving.root(), "code");
    Optional<String> code = code(concept, Systems.INTERVENTION);
    if (code.isEmpty()) {
      return false;
    }
    arriving.named(concept);
    String status = arriving.root().text("status").orElse("");
    if (NEVER_WAS.contains(status)) {
      arriving.left("status " + status);
    } else {
      done(arriving, code.get());
    }
    return true;
  }

  private static Optional<String> code(Concept concept, String system) {
    return concept.codings().stream()
        .filter(coding -> coding.system().equals(system))
        .map(Coding::code)
        .findFirst();
  }

  /** Takes an observation that is a rating of the diary. */
  void rating(Arriving arriving, String kind) {
    Optional<LocalDate> day =
        day(arriving, When.of(arriving.root(), List.of("effectiveDateTime", "effectiveInstant")));
    Optional<BigDecimal> points = points(arriving);
    if (day.isPresent() && points.isPresent()) {
      Map<String, Node> fields = new LinkedHashMap<>();
      fields.put(PainDiary.DATE, Node.text(day.get().toString()));
      fields.put(PainDiary.POINTS, Node.number(points.get()));
      fields.put(PainDiary.KIND, Node.text(kind));
      ratings.add(new Item(day.get() + " " + order(kind), Node.group(fields)));
      arriving.taken("rating", kind);
    }
  }

  /** Takes an observation that is a body chart. */
  void chart(Arriving arriving) {
    When when = When.of(arriving.root(), List.of("effectiveDateTime", "effectiveInstant"));
    day(arriving, when)
        .ifPresent(
            day -> {
              String order = arriving.root().text("effectiveDateTime").orElse(day.toString());
              charts.add(new Item(order, BodyCharts.node(arriving.root(), day)));
              arriving.taken("body chart", day.toString());
            });
  }

  /** Takes an observation that the list of medicines was gone through. */
  void reconciliation(Arriving arriving) {
    When when = When.of(arriving.root(), List.of("effectiveDateTime", "effectiveInstant"));
    Optional<Boolean> complete = arriving.root().flag("valueBoolean");
    if (complete.isEmpty()) {
      arriving.left("does not say whether the list is complete");
      return;
    }
    day(arriving, when)
        .ifPresent(
            day -> {
              Map<String, Node> fields = new LinkedHashMap<>();
              fields.put("date", Node.text(day.toString()));
              fields.put("complete", Node.flag(complete.get()));
              String order = arriving.root().text("effectiveDateTime").orElse(day.toString());
              reconciliations.add(new Item(order, Node.group(fields)));
              arriving.taken("list of medicines", day.toString());
            });
  }

  private static int order(String kind) {
    return List.copyOf(PainDiary.displays().keySet()).indexOf(kind);
  }

  private static Optional<BigDecimal> points(Arriving arriving) {
    return switch (Value.of(arriving.root())) {
      case Value.Plain plain -> Optional.of(plain.amount());
      case Value.Quantity quantity when quantity.comparator().isEmpty() ->
          Optional.of(quantity.amount());
      case Value.Missing missing -> {
        arriving.left("no value: " + missing.reason());
        yield Optional.empty();
      }
      case Value.None none -> {
        arriving.left("no value");
        yield Optional.empty();
      }
      default -> {
        arriving.trouble(
            DataProblem.Kind.WRONG_TYPE, PainDiary.SECTION, "takes a number from 0 to 10");
        yield Optional.empty();
      }
    };
  }

  private void done(Arriving arriving, String id) {
    Element root = arriving.root();
    Optional<LocalDate> day =
        day(arriving, When.of(root, List.of("performedDateTime", "performedPeriod")));
    if (day.isEmpty()) {
      return;
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("id", Node.text(id));
    fields.put(PainDiary.DATE, Node.text(day.get().toString()));
    root.child("performedPeriod")
        .flatMap(period -> period.text("end"))
        .ifPresent(end -> fields.put("until", Node.text(end)));
    for (Element site : root.children("bodySite")) {
      String words = Concept.of(site).text();
      boolean side = List.of("left", "right", "both").contains(words);
      fields.put(side ? "side" : "level", Node.text(words));
    }
    root.extension(Extensions.SELECTED_BY)
        .flatMap(way -> way.text("valueCode"))
        .ifPresent(way -> fields.put("selected_by", Node.text(way)));
    done.add(new Item(day.get() + " " + id, Node.group(fields)));
    arriving.taken("intervention", id);
  }

  private boolean visit(Arriving arriving) {
    boolean therapy =
        arriving.root().children("type").stream()
            .map(Concept::of)
            .anyMatch(type -> code(type, Systems.VISIT).equals(Optional.of(Systems.THERAPY_VISIT)));
    if (!therapy) {
      return false;
    }
    String status = arriving.root().text("status").orElse("");
    arriving.named(new Concept(List.of(), "therapy"));
    if (!status.equals("finished")) {
      arriving.left("status " + status);
      return true;
    }
    day(arriving, When.of(arriving.root(), List.of("period")))
        .ifPresent(
            day -> {
              visits.add(new Item(day.toString(), Node.text(day.toString())));
              arriving.taken("visit", Systems.THERAPY_VISIT);
            });
    return true;
  }

  private static Optional<LocalDate> day(Arriving arriving, When when) {
    if (when instanceof When.Unreadable bad) {
      bad.report(arriving, "left out");
      return Optional.empty();
    }
    Optional<LocalDate> day =
        when.date().filter(date -> date.first().equals(date.last())).map(PartialDate::first);
    if (day.isEmpty()) {
      arriving.left("does not say on which day");
    }
    return day;
  }

  /** Hands all of it to the record. */
  void into(RecordBuilder record) {
    add(record, PainDiary.SECTION, ratings);
    add(record, ATTENDED, visits);
    add(record, DONE, done);
    add(record, DrawnChart.SECTION, charts);
    add(record, Reconciliation.SECTION, reconciliations);
  }

  private static void add(RecordBuilder record, String section, List<Item> items) {
    if (!items.isEmpty()) {
      record.addTo(
          section,
          items.stream().sorted(Comparator.comparing(Item::order)).map(Item::node).toList());
    }
  }
}
