package org.ambulo.web.pages.phone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.fhir.write.PatientSays;
import org.ambulo.web.chart.Change;

/**
 * What a patient says at a check-in; each part may be left out.
 *
 * @param given by the name of the field, what was chosen
 * @param worries findings that the patient says are so
 * @param faults what cannot be: a number or an answer that the page does not offer
 */
public record CheckInForm(
    SequencedMap<String, String> given, List<String> worries, List<String> faults) {

  /** Of the diary: 0 to 10. */
  static final List<String> POINTS =
      IntStream.rangeClosed(0, 10).mapToObj(String::valueOf).toList();

  static final String INTERFERENCE = "interference";
  static final String EXERCISES = "exercises";
  static final String WALKED = "walked";
  static final String WORRY = "worry";

  /** What is rated, with the words of the diary's kinds. */
  static final List<String> RATED = List.of("now", "activity", "worst");

  static final List<String> HOW_MUCH = List.of("yes", "some", "no");

  public CheckInForm {
    worries = List.copyOf(worries);
    faults = List.copyOf(faults);
  }

  /** From the fields of a form. */
  public static CheckInForm read(Triage triage, Function<String, List<String>> fields) {
    SequencedMap<String, String> given = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    Stream.concat(RATED.stream(), Stream.of(INTERFERENCE))
        .forEach(name -> take(name, POINTS, fields, given, faults));
    Stream.of(EXERCISES, WALKED).forEach(name -> take(name, HOW_MUCH, fields, given, faults));
    List<String> known = triage.worries().stream().map(Triage.Worry::finding).toList();
    TreeSet<String> worries = new TreeSet<>(fields.apply(WORRY));
    worries.remove("");
    if (!known.containsAll(worries)) {
      faults.add(WORRY);
    }
    return new CheckInForm(given, known.stream().filter(worries::contains).toList(), faults);
  }

  private static void take(
      String name,
      List<String> offered,
      Function<String, List<String>> fields,
      SequencedMap<String, String> given,
      List<String> faults) {
    String value = fields.apply(name).stream().findFirst().orElse("");
    if (offered.contains(value)) {
      given.put(name, value);
    } else if (!value.isEmpty()) {
      faults.add(name);
    }
  }

  /** Whether nothing was said. */
  public boolean isEmpty() {
    return given.isEmpty() && worries.isEmpty();
  }

  /** The same for the same answers, and no others. */
  public String answers() {
    return given + " " + worries;
  }

  /** How soon the patient gets help, where a worry asks for it. */
  public Optional<Tier> help(Triage triage) {
    return triage.worries().stream()
        .filter(worry -> worries.contains(worry.finding()))
        .map(Triage.Worry::help)
        .min(Tier::compareTo);
  }

  /** What goes into the record. */
  public List<Change> changes(KnowledgeBase knowledge, PatientSays says) {
    List<Change> changes = new ArrayList<>();
    for (String kind : RATED) {
      number(kind).ifPresent(n -> changes.add(new Change.Add(kind, says.rating(kind, n))));
    }
    number(INTERFERENCE)
        .ifPresent(
            n ->
                changes.add(
                    new Change.Add(
                        INTERFERENCE,
                        says.extent(INTERFERENCE, "How much pain gets in the way", n))));
    answer(EXERCISES, "Home exercises today", says, changes);
    answer(WALKED, "Walked today", says, changes);
    for (String worry : worries) {
      changes.add(new Change.Add(worry, says.sign(knowledge.findings().find(worry).orElseThrow())));
    }
    return changes;
  }

  private void answer(String name, String display, PatientSays says, List<Change> changes) {
    Optional.ofNullable(given.get(name))
        .ifPresent(option -> changes.add(new Change.Add(name, says.answer(name, display, option))));
  }

  private Optional<Integer> number(String name) {
    return Optional.ofNullable(given.get(name)).map(Integer::valueOf);
  }
}
