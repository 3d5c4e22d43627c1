package org.ambulo.web.pages.medicines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.medication.Taken;
import org.ambulo.fhir.terms.LinkId;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.chart.Fields;
import org.ambulo.words.Days;

/**
 * Where the medicines of a record stand: each in a resource of its own, or in the list that came
 * with the record as a whole.
 */
final class ChartedMedicines {

  private static final String LIST = LinkId.field(LinkId.field("", "sections"), "meds");
  private static final String ELEMENT = LinkId.element(LIST);

  private final Map<String, ChartedLine> byOrigin = new TreeMap<>();
  private final List<ChartedLine> listed = new ArrayList<>();
  private final List<ChartedLine> all = new ArrayList<>();

  ChartedMedicines(List<Document> documents) {
    for (Document document : documents) {
      switch (document.key().type()) {
        case "MedicationRequest", "MedicationStatement" -> resource(document);
        case "QuestionnaireResponse" -> list(document);
        default -> {}
      }
    }
  }

  /** The line of a form's key. */
  Optional<ChartedLine> line(String key) {
    return all.stream().filter(line -> line.key().equals(key)).findFirst();
  }

  /** What was stopped or changed, the latest first. */
  List<ChartedLine> past() {
    return all.stream()
        .filter(line -> line.element().isEmpty() && !line.why().isEmpty())
        .filter(line -> !line.status().equals("active"))
        .sorted(Comparator.comparing(ChartedLine::end).reversed().thenComparing(ChartedLine::key))
        .toList();
  }

  /** The lines of what is taken, one for each; nothing for what is derived from elsewhere. */
  List<Optional<ChartedLine>> of(List<Taken> taken) {
    List<ChartedLine> open = new ArrayList<>(listed);
    List<Optional<ChartedLine>> lines = new ArrayList<>();
    for (Taken one : taken) {
      Optional<ChartedLine> own = Optional.ofNullable(byOrigin.get(one.where()));
      Optional<ChartedLine> line = own.isPresent() ? own : inList(one, open);
      line.ifPresent(open::remove);
      lines.add(line.or(() -> partner(one)));
    }
    return lines;
  }

  private static Optional<ChartedLine> inList(Taken taken, List<ChartedLine> open) {
    return open.stream().filter(line -> taken.where().equals("meds." + line.name())).findFirst();
  }

  /** The other ingredient of a product in the list stands on the product's line. */
  private Optional<ChartedLine> partner(Taken taken) {
    return listed.stream()
        .filter(line -> taken.where().startsWith("meds." + line.name()))
        .findFirst();
  }

  private void resource(Document document) {
    Fields fields = Fields.of(document);
    boolean order = document.key().type().equals("MedicationRequest");
    List<Fields> dosages = fields.each(order ? "dosageInstruction" : "dosage");
    String since = order ? "authoredOn" : "effectiveDateTime";
    Fields period = fields.inside("effectivePeriod");
    Optional<String> start = fields.day(since).or(() -> period.day("start")).map(Days.DAY::format);
    Fields reason =
        order
            ? fields.inside("statusReason")
            : fields.each("statusReason").stream()
                .findFirst()
                .orElse(fields.inside("statusReason"));
    Optional<String> end =
        (order ? fields.inside("dispenseRequest").inside("validityPeriod") : period)
            .day("end")
            .map(Object::toString);
    ChartedLine line =
        new ChartedLine(
            document.key().toString(),
            document.key(),
            document.version(),
            Optional.empty(),
            fields.inside("medicationCodeableConcept").words(),
            String.join("; ", dosages.stream().map(ChartedMedicines::how).toList()),
            start.orElse(""),
            fields.inside(order ? "requester" : "informationSource").text("display"),
            fields.text("status"),
            end.orElse(""),
            reason.words());
    all.add(line);
    byOrigin.put(origin(fields, document.key()), line);
  }

  /** By what the reader calls it. */
  private static String origin(Fields fields, Key key) {
    return fields.each("identifier").stream()
        .filter(one -> one.text("system").equals(Systems.CASE_FILE))
        .map(one -> one.text("value"))
        .findFirst()
        .orElse(key.toString());
  }

  private static String how(Fields dosage) {
    if (!dosage.text("text").isEmpty()) {
      return dosage.text("text");
    }
    Fields quantity =
        dosage.each("doseAndRate").stream()
            .map(rate -> rate.inside("doseQuantity"))
            .findFirst()
            .orElse(dosage.inside("doseQuantity"));
    Fields repeat = dosage.inside("timing").inside("repeat");
    String times =
        repeat.text("frequency").isEmpty()
            ? ""
            : repeat.text("frequency")
                + " in "
                + repeat.text("period")
                + " "
                + repeat.text("periodUnit");
    String asNeeded = dosage.text("asNeededBoolean").equals("true") ? "as needed" : "";
    return String.join(" ", quantity.text("value"), quantity.text("unit"), times, asNeeded)
        .replaceAll(" +", " ")
        .strip();
  }

  private void list(Document document) {
    Fields fields = Fields.of(document);
    if (!fields.text("questionnaire").equals(Systems.CASE_CONTEXT)) {
      return;
    }
    int number = 0;
    for (Fields section : below(fields, LinkId.field("", "sections"))) {
      for (Fields list : below(section, LIST)) {
        for (Fields element : below(list, ELEMENT)) {
          listed(document, element, number);
          number++;
        }
      }
    }
  }

  private static List<Fields> below(Fields parent, String linkId) {
    return parent.each("item").stream().filter(item -> item.text("linkId").equals(linkId)).toList();
  }

  private void listed(Document document, Fields element, int number) {
    String strength = answer(element, "strength");
    String perDay = answer(element, "per_day");
    ChartedLine line =
        new ChartedLine(
            document.key() + "-" + number,
            document.key(),
            document.version(),
            Optional.of(number),
            answer(element, "drug"),
            (strength
                    + (perDay.isEmpty() ? "" : " x " + perDay + " a day")
                    + (answer(element, "prn").equals("true") ? " as needed" : ""))
                .strip(),
            "",
            "",
            answer(element, "status"),
            "",
            "");
    all.add(line);
    listed.add(line);
  }

  private static String answer(Fields element, String key) {
    return below(element, LinkId.field(ELEMENT, key)).stream()
        .flatMap(item -> item.each("answer").stream())
        .map(
            answer ->
                answer.text("valueString")
                    + answer.text("valueDecimal")
                    + answer.text("valueInteger")
                    + answer.text("valueBoolean"))
        .findFirst()
        .orElse("");
  }

  /** The resource with one of its list marked as over; the rest of it as it was. */
  static Node.Group withElementOver(Node.Group response, int number) {
    Counter counter = new Counter(number);
    return edited(response, List.of(LinkId.field("", "sections"), LIST), counter);
  }

  /** Counts the elements of the list while they are passed. */
  private static final class Counter {
    private final int wanted;
    private int seen;

    Counter(int wanted) {
      this.wanted = wanted;
    }

    boolean isIt() {
      return seen++ == wanted;
    }
  }

  private static Node.Group edited(Node.Group parent, List<String> way, Counter counter) {
    if (!(parent.fields().get("item") instanceof Node.Many many)) {
      return parent;
    }
    List<Node> items = new ArrayList<>();
    for (Node item : many.items()) {
      items.add(item instanceof Node.Group group ? item(group, way, counter) : item);
    }
    return with(parent, Node.many(items));
  }

  private static Node item(Node.Group item, List<String> way, Counter counter) {
    String linkId = new Fields(item).text("linkId");
    if (way.isEmpty()) {
      return linkId.equals(ELEMENT) && counter.isIt() ? over(item) : item;
    }
    return linkId.equals(way.getFirst()) ? edited(item, way.subList(1, way.size()), counter) : item;
  }

  private static Node.Group over(Node.Group element) {
    String status = LinkId.field(ELEMENT, "status");
    List<Node> items = new ArrayList<>();
    new Fields(element)
        .each("item").stream()
            .filter(item -> !item.text("linkId").equals(status))
            .forEach(item -> items.add(item.group()));
    Node answer = Node.group(Map.of("valueString", Node.text("stopped")));
    Map<String, Node> item = new LinkedHashMap<>();
    item.put("linkId", Node.text(status));
    item.put("answer", Node.many(List.of(answer)));
    items.add(Node.group(item));
    return with(element, Node.many(items));
  }

  private static Node.Group with(Node.Group group, Node items) {
    Map<String, Node> fields = new LinkedHashMap<>(group.fields());
    fields.put("item", items);
    return Node.group(fields);
  }
}
