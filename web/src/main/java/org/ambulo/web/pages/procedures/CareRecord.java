package org.ambulo.web.pages.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.HoldDays;
import org.ambulo.web.chart.Orders;
import org.ambulo.words.Days;

/** What of procedures stands in a record: orders that are open, and what was done. */
final class CareRecord {

  private final List<Order> orders = new ArrayList<>();
  private final List<Performed> performed = new ArrayList<>();

  /**
   * An order of a procedure.
   *
   * @param holdDays before the needle; empty while not decided
   */
  record Order(
      Key key,
      long version,
      String procedure,
      Optional<LocalDate> start,
      Optional<LocalDate> end,
      String authored,
      String display,
      String note,
      Site site,
      Optional<Integer> holdDays) {}

  /**
   * A procedure that was done.
   *
   * @param asked the day on which the patient was last asked about adverse events
   * @param events what happened after it, in words
   */
  record Performed(
      Key key,
      long version,
      String procedure,
      Optional<LocalDate> day,
      String where,
      Optional<LocalDate> asked,
      List<String> events) {}

  CareRecord(List<Document> documents) {
    Map<String, List<String>> events = events(documents);
    for (Document document : documents) {
      switch (document.key().type()) {
        case "ServiceRequest" -> order(document);
        case "Procedure" ->
            performed(document, events.getOrDefault(document.key().toString(), List.of()));
        default -> {}
      }
    }
    orders.sort(
        Comparator.comparing((Order one) -> one.start().orElse(LocalDate.MAX))
            .thenComparing(one -> one.key().toString()));
    performed.sort(
        Comparator.comparing((Performed one) -> one.day().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(one -> one.key().toString()));
  }

  /** What happened, by the procedure that is thought to have led to it. */
  private static Map<String, List<String>> events(List<Document> documents) {
    Map<String, List<String>> events = new HashMap<>();
    for (Document document : documents) {
      if (document.key().type().equals("AdverseEvent") && !document.removed()) {
        Fields fields = Fields.of(document);
        if (fields.text("actuality").equals("actual")) {
          String day = fields.day("date").map(on -> ", " + Days.DAY.format(on)).orElse("");
          fields
              .each("suspectEntity")
              .forEach(
                  one ->
                      events
                          .computeIfAbsent(
                              one.inside("instance").text("reference"), key -> new ArrayList<>())
                          .add(fields.inside("event").words() + day));
        }
      }
    }
    return events;
  }

  /** Those that are open, by day. */
  List<Order> orders() {
    return List.copyOf(orders);
  }

  /** The latest first. */
  List<Performed> performed() {
    return List.copyOf(performed);
  }

  Optional<Order> open(String procedure) {
    return orders.stream().filter(order -> order.procedure().equals(procedure)).findFirst();
  }

  private void order(Document document) {
    Fields fields = Fields.of(document);
    Optional<String> procedure = Orders.procedure(fields);
    if (procedure.isEmpty() || !Orders.isOpen(fields)) {
      return;
    }
    Fields period = fields.inside("occurrencePeriod");
    orders.add(
        new Order(
            document.key(),
            document.version(),
            procedure.get(),
            period.day("start"),
            period.day("end"),
            fields.text("authoredOn"),
            fields.inside("requester").text("display"),
            String.join("; ", fields.each("note").stream().map(one -> one.text("text")).toList()),
            site(fields),
            HoldDays.of(fields.group())));
  }

  private static Site site(Fields fields) {
    return Site.of(fields.each("bodySite").stream().map(Fields::words).toList());
  }

  private void performed(Document document, List<String> events) {
    Fields fields = Fields.of(document);
    Optional<String> procedure = fields.inside("code").code(Systems.INTERVENTION);
    if (procedure.isPresent() && fields.text("status").equals("completed")) {
      Optional<LocalDate> day =
          fields.day("performedDateTime").or(() -> fields.inside("performedPeriod").day("start"));
      performed.add(
          new Performed(
              document.key(),
              document.version(),
              procedure.get(),
              day,
              site(fields).words(),
              fields.extension(Extensions.ADVERSE_ASKED).flatMap(one -> one.day("valueDate")),
              events));
    }
  }
}
