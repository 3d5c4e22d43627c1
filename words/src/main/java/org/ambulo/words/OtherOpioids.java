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

  private OtherOpioids() {}

  /**
   * How many morphine equivalents a day; at least how many, and why, where something of it is not
   * known. Nothing where there are no others.
   */
  public static Optional<String> beside(TaperCalendar calendar) {
    Regimen others = calendar.others();
    Mme mme = Mme.of(others);
    if (mme.reported().signum() != 0 || !mme.excluded().isEmpty()) {
      return Optional.of(sum(others, mme));
    }
    return others.unrecognised().isEmpty()
        ? Optional.empty()
        : Optional.of("perhaps other opioids: " + unrecognised(others) + ".");
  }

  private static String sum(Regimen others, Mme mme) {
    List<String> why = new ArrayList<>();
    mme.excluded().forEach(one -> why.add(one.medicine().name() + " " + one.reason().words()));
    if (!others.unrecognised().isEmpty()) {
      why.add(unrecognised(others));
    }
    if (!others.complete()) {
      why.add("the list of medicines may not be whole");
    }
    boolean exact = mme.exact() && others.unrecognised().isEmpty();
    return "%s%s MME a day of other opioids, which stay as they are%s%s."
        .formatted(
            exact ? "" : "at least ",
            mme.reported().setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(),
            why.isEmpty() ? "" : ": ",
            String.join(", and ", why));
  }

  private static String unrecognised(Regimen others) {
    return "not recognised here and not counted: " + String.join(", ", others.unrecognised());
  }
}
