package org.ambulo.words;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.medication.Mme;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.TaperCalendar;

/** Says what is taken beside an opioid that comes down. */
public final class OtherOpioids {

  private static final String STAY = " of other opioids, which stay as they are";

  private OtherOpioids() {}

  /**
   * How many morphine equivalents a day; at least how many, and why, where something of it is not
   * known. Nothing where there are no others.
   */
  public static Optional<String> beside(TaperCalendar calendar) {
    Regimen others = calendar.others();
    Mme mme = Mme.of(others);
    List<String> why = why(others, mme);
    if (mme.reported().signum() == 0 && why.isEmpty()) {
      return Optional.empty();
    }
    boolean exact = mme.exact() && others.unrecognised().isEmpty();
    if (!others.complete()) {
      why.add("the list of medicines may not be whole");
    }
    String number =
        mme.reported().setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    return Optional.of(
        (exact ? "" : "at least ")
            + number
            + " MME a day"
            + STAY
            + (why.isEmpty() ? "" : ": " + String.join(". ", why))
            + ".");
  }

  private static List<String> why(Regimen others, Mme mme) {
    List<String> why = new ArrayList<>();
    mme.excluded().forEach(one -> why.add(one.medicine().name() + " " + one.reason().words()));
    others
        .unrecognised()
        .forEach(product -> why.add(product + " is not known here and may be an opioid"));
    return why;
  }
}
