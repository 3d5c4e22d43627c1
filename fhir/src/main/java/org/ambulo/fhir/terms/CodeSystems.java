package org.ambulo.fhir.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.knowledge.YellowFlag;

/** Our own code systems as CodeSystem resources, made from the knowledge base. */
public final class CodeSystems {

  private final KnowledgeBase knowledge;
  private final String version;

  /**
   * The code systems of one knowledge base.
   *
   * @param version of the knowledge base, as published
   */
  public CodeSystems(KnowledgeBase knowledge, String version) {
    this.knowledge = knowledge;
    this.version = version;
  }

  public List<Node> all() {
    return List.of(
        findings(),
        options(),
        instruments(),
        bands(),
        measures(),
        diagnoses(),
        redFlags(),
        yellowFlags(),
        painDiary(),
        interventions(),
        visits());
  }

  /** Every finding with what kind of answer it takes. */
  public Node findings() {
    return FindingCodeSystem.of(knowledge, version);
  }

  /** The options of findings that are answered by a choice. */
  public Node options() {
    TreeSet<String> options = new TreeSet<>();
    for (Finding finding : knowledge.findings().all()) {
      if (finding.kind() instanceof Finding.Kind.Choice choice) {
        options.addAll(choice.options());
      }
    }
    return simple(
        Systems.FINDING_OPTION,
        "FindingOption",
        "Answers to findings that take a choice",
        named(List.copyOf(options)));
  }

  /** Every questionnaire, its items and sub-scales, and the name of its score's range. */
  public Node instruments() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (Instrument instrument : knowledge.instruments().all()) {
      codes.put(instrument.id(), instrument.name());
      for (Instrument.Item item : instrument.items()) {
        codes.put(
            new Slot.Item(item.number()).code(instrument.id()),
            instrument.name() + ", item " + item.number());
      }
      instrument.parts().keySet().stream()
          .sorted()
          .forEach(
              id ->
                  codes.put(
                      new Slot.Part(id).code(instrument.id()), instrument.name() + ", " + id));
      codes.put(new Slot.Band().code(instrument.id()), instrument.name() + ", range");
    }
    return simple(Systems.INSTRUMENT, "Instrument", "Questionnaires and their parts", codes);
  }

  public Node bands() {
    TreeSet<String> labels = new TreeSet<>();
    knowledge
        .instruments()
        .all()
        .forEach(
            instrument ->
                instrument.bands().stream().map(Instrument.Band::label).forEach(labels::add));
    return simple(Systems.BAND, "ScoreBand", "Ranges of scores", named(List.copyOf(labels)));
  }

  public Node measures() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (Measure measure : knowledge.measures().all()) {
      codes.put(measure.id(), measure.name());
    }
    return simple(Systems.MEASURE, "Measure", "Laboratory values and vital signs", codes);
  }

  public Node diagnoses() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (Diagnosis diagnosis : knowledge.diagnoses().all()) {
      codes.put(diagnosis.id(), diagnosis.name());
    }
    return simple(Systems.DIAGNOSIS, "Diagnosis", "Causes of low back pain", codes);
  }

  public Node redFlags() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (RedFlag flag : knowledge.redFlags().all()) {
      codes.put(flag.id(), flag.name());
    }
    return simple(Systems.RED_FLAG, "RedFlag", "Red flags", codes);
  }

  public Node yellowFlags() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (YellowFlag flag : knowledge.psychosocial().flags()) {
      codes.put(flag.id(), flag.name());
    }
    return simple(Systems.YELLOW_FLAG, "YellowFlag", "Psychosocial obstacles to recovery", codes);
  }

  /** What a rating of the pain diary is about. */
  public Node painDiary() {
    return simple(
        Systems.PAIN_DIARY,
        "PainDiary",
        "What a rating of the pain diary is about",
        PainDiary.displays());
  }

  /** What is done for the pain. */
  public Node interventions() {
    Map<String, String> codes = new LinkedHashMap<>();
    knowledge.procedures().all().forEach(one -> codes.put(one.id(), one.name()));
    knowledge.medicines().all().forEach(one -> codes.putIfAbsent(one.id(), one.name()));
    knowledge.medicineClasses().all().forEach(one -> codes.putIfAbsent(one.id(), one.name()));
    knowledge
        .rehabilitation()
        .modalities()
        .all()
        .forEach(one -> codes.putIfAbsent(one.id(), one.name()));
    knowledge
        .rehabilitation()
        .manual()
        .techniques()
        .all()
        .forEach(one -> codes.putIfAbsent(one.id(), one.name()));
    return simple(Systems.INTERVENTION, "Intervention", "What is done for the pain", codes);
  }

  /** What a visit is for. */
  public Node visits() {
    return simple(
        Systems.VISIT,
        "Visit",
        "What a visit is for",
        named(List.of("first_visit", "procedure", "review", Systems.THERAPY_VISIT)));
  }

  private static Map<String, String> named(List<String> codes) {
    Map<String, String> named = new LinkedHashMap<>();
    codes.forEach(code -> named.put(code, code.replace('_', ' ')));
    return named;
  }

  private Node simple(String url, String name, String title, Map<String, String> codes) {
    List<Node> concepts = new ArrayList<>();
    codes.forEach(
        (code, display) ->
            concepts.add(
                Node.group(ordered("code", Node.text(code), "display", Node.text(display)))));
    Map<String, Node> resource = head(url, name, title, version);
    resource.put("concept", Node.many(concepts));
    return Node.group(resource);
  }

  private static Map<String, Node> ordered(String one, Node first, String two, Node second) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put(one, first);
    fields.put(two, second);
    return fields;
  }

  /** What every code system of ours says of itself. */
  static Map<String, Node> head(String url, String name, String title, String version) {
    Map<String, Node> head = new LinkedHashMap<>();
    head.put("resourceType", Node.text("CodeSystem"));
    head.put("id", Node.text(url.substring(url.lastIndexOf('/') + 1)));
    head.put("url", Node.text(url));
    head.put("version", Node.text(version));
    head.put("name", Node.text("Ambulo" + name));
    head.put("title", Node.text(title));
    head.put("status", Node.text("active"));
    head.put("experimental", Node.flag(false));
    head.put("publisher", Node.text("Ambulo"));
    head.put("caseSensitive", Node.flag(true));
    head.put("content", Node.text("complete"));
    return head;
  }
}
