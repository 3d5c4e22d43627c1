package org.ambulo.core.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an alert about medicines asks of a clinic, and what of a regimen is always shown. */
public final class MedicineAlerts {

  private final Map<Severity, Grade> grades = new EnumMap<>(Severity.class);
  private final Shown shown;

  /**
   * What stands in the banner of whoever takes it.
   *
   * @param classes ids of classes of medicines that nobody at a patient may overlook
   */
  public record Shown(List<String> classes, Citation citation) {
    public Shown {
      classes = List.copyOf(classes);
    }
  }

  /**
   * What alerts of a severity ask.
   *
   * @param unsafe whether a regimen with one is unsafe: it is counted and on the worklist
   * @param reason whether nobody keeps it without a reason
   * @param second whether a second clinician or pharmacist has to agree as well
   * @param raises by how much it raises the urgency of an unsafe regimen
   */
  public record Grade(
      Severity severity,
      boolean unsafe,
      boolean reason,
      boolean second,
      int raises,
      Citation citation) {}

  /**
   * @param grades one for each severity
   */
  public MedicineAlerts(List<Grade> grades, Shown shown) {
    this.shown = shown;
    grades.forEach(grade -> this.grades.put(grade.severity(), grade));
  }

  /** What is always shown. */
  public Shown shown() {
    return shown;
  }

  /** That of the severity of a rule. */
  public Grade of(Interaction rule) {
    return Objects.requireNonNull(grades.get(rule.severity()), rule.severity().code());
  }
}
