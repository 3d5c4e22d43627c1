package org.ambulo.web.pages.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Document;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.KeptFlags;
import org.ambulo.words.Days;

/** Acknowledges red flags, and says who did. */
public final class FlagForms {

  private static final String ACTION = Systems.RED_FLAG + "-action";
  private static final int CLOCK = 11;
  private static final int CLOCK_END = 16;

  private FlagForms() {}

  /** Who did what about it, and when; empty where nobody has. */
  static String done(String patient, String sign, List<Document> documents) {
    return KeptFlags.acknowledgement(patient, sign, documents).map(FlagForms::words).orElse("");
  }

  /** The acknowledgement that a form says; nothing where it names no flag that fires or no deed. */
  public static Optional<Change> change(
      AnswerForms.Asking asking, Assessed assessed, String sign, String action) {
    return FlagAction.of(action)
        .flatMap(
            done ->
                assessed.assessment().triage().fired().stream()
                    .filter(fired -> KeptFlags.sign(fired).equals(sign))
                    .findFirst()
                    .map(
                        fired ->
                            new Change.Make(
                                KeptFlags.key(asking.patient(), sign),
                                draft(asking, fired, done))));
  }

  private static Draft draft(AnswerForms.Asking asking, FiredFlag fired, FlagAction done) {
    Draft item =
        Parts.concept(Parts.coding(ACTION, done.name().toLowerCase(Locale.ROOT), done.words()));
    return Draft.resource(KeptFlags.TYPE)
        .put("status", "completed")
        .put(
            "code",
            Parts.concept(Parts.coding(Systems.RED_FLAG, fired.flag().id(), fired.flag().name())))
        .put("subject", Parts.reference("Patient/" + asking.patient()))
        .put("date", Parts.dateTime(asking.time()))
        .put("assessor", asking.author().draft())
        .put("summary", done.words())
        .put("finding", List.of(new Draft().put("itemCodeableConcept", item)));
  }

  private static String words(Fields fields) {
    String time = fields.text("date");
    String clock = time.length() < CLOCK_END ? "" : ", " + time.substring(CLOCK, CLOCK_END);
    return fields.text("summary")
        + " ("
        + fields.inside("assessor").text("display")
        + fields.day("date").map(day -> ", " + Days.DAY.format(day)).orElse("")
        + clock
        + ")";
  }
}
