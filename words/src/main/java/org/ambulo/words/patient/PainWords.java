package org.ambulo.words.patient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.PainMonitoring;
import org.ambulo.core.rehab.Programme;

/** Which pain is all right while somebody exercises, by the pain rule, in plain words. */
public final class PainWords {

  private static final String LEG = "Pain or a numb feeling moves down your leg? Stop and call us.";

  private PainWords() {}

  /** One short text for each limit, the mildest first. */
  public static List<String> of(PainMonitoring rules, Programme programme) {
    boolean leg = rules.legDecides().has(programme.diagnosis(), programme.category());
    boolean fracture = rules.noAmber().has(programme.diagnosis(), programme.category());
    List<String> words = new ArrayList<>();
    words.add("Some pain is all right when you move. Rate it from 0 to 10.");
    if (programme.pacing() == Programme.Pacing.BY_TIME) {
      words.add("Go by the plan, on good days and on bad days. Do not do more on a good day.");
      words.add(LEG);
      return List.copyOf(words);
    }
    if (fracture) {
      words.add(
          "It may be up to " + rules.fractureRise() + " more than it is most days. Not more.");
    } else if (leg) {
      words.add("Back pain of 0 to " + rules.amberMax() + " is fine. Watch your leg.");
      words.add("More than " + rules.amberMax() + " is too much. Do less and tell us.");
    } else {
      words.add("0 to " + rules.greenMax() + " is fine. Go on.");
      words.add(
          rules.greenMax().add(BigDecimal.ONE)
              + " to "
              + rules.amberMax()
              + " is a bit much. Do the same, but do not add more.");
      words.add("More than " + rules.amberMax() + " is too much. Do less and tell us.");
    }
    words.add("The next day it must be as it was before. If not, do less and tell us.");
    words.add(LEG);
    return List.copyOf(words);
  }
}
