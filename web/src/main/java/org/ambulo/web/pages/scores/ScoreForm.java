package org.ambulo.web.pages.scores;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ambulo.core.archive.Key;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Score;
import org.ambulo.fhir.write.ScoreObservation;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.Typed;

/**
 * A score as a clinician enters it: the total of a questionnaire that was filled in elsewhere. A
 * second one of the same day is a correction of the first, which stays as a version.
 */
public final class ScoreForm {

  /** The name of the form. */
  public static final String NAME = "score";

  /** Its fields. */
  public static final List<String> FIELDS = List.of("instrument", "total", "day");

  private static final String NUMBER = "\\d{1,4}([.,]\\d{1,2})?";

  private final KnowledgeBase knowledge;

  public ScoreForm(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** What is wrong with a form, by field. */
  public Map<String, String> faults(Typed typed, LocalDate today) {
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<Instrument> instrument = instrument(typed);
    if (instrument.isEmpty()) {
      faults.put("instrument", "Choose a questionnaire.");
    }
    String total = totalFault(typed.value("total"), instrument.map(Instrument::range));
    if (!total.isEmpty()) {
      faults.put("total", total);
    }
    boolean past =
        Fields.typedDay(typed.value("day")).filter(day -> !day.isAfter(today)).isPresent();
    if (!past) {
      faults.put("day", "Give the day on which it was filled in, not later than today.");
    }
    return faults;
  }

  private static String totalFault(String text, Optional<Instrument.Range> range) {
    if (!text.matches(NUMBER)) {
      return "Give the score as a number.";
    }
    return range
        .filter(one -> !one.contains(number(text)))
        .map(
            one ->
                "Give a number from %s to %s."
                    .formatted(one.least().toPlainString(), one.greatest().toPlainString()))
        .orElse("");
  }

  private Optional<Instrument> instrument(Typed typed) {
    return knowledge
        .instruments()
        .find(typed.value("instrument"))
        .filter(one -> one.scoring().hasTotal());
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }

  /** The change of a form without faults. */
  public Change change(Typed typed, String patient, Author author) {
    Instrument instrument = instrument(typed).orElseThrow();
    String day = typed.value("day");
    Score score =
        new Score(
            instrument.id(),
            Optional.of(number(typed.value("total"))),
            Optional.empty(),
            Map.of(),
            new TreeMap<>(),
            PartialDate.parse(day),
            new Origin(Origin.Kind.RESOURCE, ""));
    String name = List.of(patient, NAME, instrument.id(), day).toString();
    Key key =
        new Key(
            "Observation",
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    return new Change.Put(
        key,
        ScoreObservation.of(instrument, score, "Patient/" + patient)
            .put("performer", List.of(author.draft())));
  }
}
