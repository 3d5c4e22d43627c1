package org.ambulo.lab.mechanism;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ambulo.core.diagnosis.MechanismModel;
import org.ambulo.core.knowledge.Mechanism;
import org.ambulo.core.knowledge.MechanismParameters;
import org.ambulo.knowledge.Knowledge;

/**
 * Examines the model of pain mechanism on a file of patients, or fits it to them. The text it gives
 * holds aggregate figures only, never a patient's row.
 */
public final class MechanismExaminer {

  private static final List<Double> HIDDEN = List.of(0.0, 0.4);
  private static final String CHOSEN = "naive Bayes with design effect (ours)";
  private static final double RIDGE = 1;
  private static final int DIGITS = 4;
  private static final int SHOWN_PROBLEMS = 20;

  private final Mechanism mechanism;
  private final MechanismCoding coding;
  private final MechanismReport report;
  private final MechanismSheet sheet;

  /**
   * @param coding how the file names the mechanisms and findings, in their order
   */
  public MechanismExaminer(Mechanism mechanism, MechanismCoding coding) {
    this.mechanism = mechanism;
    this.coding = coding;
    report = new MechanismReport(mechanism.mechanisms());
    sheet = new MechanismSheet(mechanism.mechanisms(), mechanism.findings(), DIGITS);
  }

  /** For the model and the coding that ship with this version. */
  public static MechanismExaminer shipped() {
    Mechanism mechanism = Knowledge.shipped().mechanism();
    return new MechanismExaminer(
        mechanism, MechanismCoding.of(mechanism, Knowledge.shippedContent()));
  }

  /** Reads the file and does the task; the same file and options give the same text. */
  public MechanismStudyReport run(Path file, MechanismOptions options) {
    return switch (MechanismData.read(file, coding)) {
      case MechanismReading.Unreadable unreadable -> refused(unreadable.problems());
      case MechanismReading.Read read -> run(read.data(), options);
    };
  }

  private MechanismStudyReport run(MechanismData data, MechanismOptions options) {
    List<String> problems = problems(data, options);
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    return new MechanismStudyReport.Done(
        switch (options.task()) {
          case FIT -> sheet.render(MechanismFit.STANDARD.fit(data));
          case STUDY -> study(data, options);
        });
  }

  private static List<String> problems(MechanismData data, MechanismOptions options) {
    List<String> problems = new ArrayList<>();
    int patients = data.patients().size();
    if (options.folds() < 2 || options.folds() > patients) {
      problems.add(
          "folds (%d) must be from 2 to the number of patients (%d)"
              .formatted(options.folds(), patients));
    }
    if (options.repeats() < 1) {
      problems.add("repeats (%d) must be 1 or more".formatted(options.repeats()));
    }
    return problems;
  }

  private static MechanismStudyReport refused(List<String> problems) {
    if (problems.size() <= SHOWN_PROBLEMS) {
      return new MechanismStudyReport.Refused(problems);
    }
    List<String> shown = new ArrayList<>(problems.subList(0, SHOWN_PROBLEMS));
    shown.add("and %d more problems".formatted(problems.size() - SHOWN_PROBLEMS));
    return new MechanismStudyReport.Refused(shown);
  }

  private String study(MechanismData data, MechanismOptions options) {
    List<String> parts = new ArrayList<>();
    parts.add(report.patients(data) + report.method(study(options, 0)));
    List<MechanismResult> chosen = new ArrayList<>();
    for (double hidden : HIDDEN) {
      MechanismStudy study = study(options, hidden);
      SequencedMap<String, MechanismResult> results = compared(study, data);
      chosen.add(results.firstEntry().getValue());
      parts.add(report.comparison(study, results));
    }
    MechanismResult complete = chosen.getFirst();
    parts.add(
        "Ours, all answers given; patients per fold assignment%n".formatted()
            + report.confusion(complete));
    parts.add(report.reliability(complete));
    parts.add(shippedParameters(data));
    return String.join(System.lineSeparator(), parts);
  }

  private static MechanismStudy study(MechanismOptions options, double hidden) {
    return new MechanismStudy(options.folds(), options.repeats(), hidden, options.seed());
  }

  private static SequencedMap<String, MechanismResult> compared(
      MechanismStudy study, MechanismData data) {
    SequencedMap<String, MechanismResult> results = new LinkedHashMap<>();
    results.put(CHOSEN, study.run(MechanismLearner.of(MechanismFit.STANDARD), data));
    results.put(
        "naive Bayes, Laplace", study.run(MechanismLearner.of(MechanismFit.NAIVE_BAYES), data));
    results.put("ridge logistic regression", study.run(new RidgeLogistic(RIDGE), data));
    return results;
  }

  private String shippedParameters(MechanismData data) {
    List<MechanismOutcome> outcomes =
        MechanismStudy.forecast(new MechanismModel(mechanism.parameters())::predict, data);
    if (outcomes.isEmpty()) {
      return "The parameters that ship: no patient has an answer%n".formatted();
    }
    MechanismParameters fitted = sheet.rounded(MechanismFit.STANDARD.fit(data));
    String heading =
        fitted.equals(mechanism.parameters())
            ? "The parameters that ship were fitted to these very patients, so their figures flatter:"
            : "The parameters that ship, on these patients whom they were not fitted to:";
    return heading
        + "%n  ".formatted()
        + report.figures(
            MechanismResult.of(List.of(outcomes), data),
            Spread.of(outcomes.stream().mapToDouble(o -> o.right() ? 1 : 0).toArray()),
            Spread.of(outcomes.stream().mapToDouble(MechanismOutcome::brier).toArray()));
  }
}
