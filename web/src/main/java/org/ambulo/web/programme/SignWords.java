package org.ambulo.web.programme;

import org.ambulo.core.rehab.SessionReport.StopSign;

/** The signs at which exercise stops, for a clinician. */
public final class SignWords {

  private SignWords() {}

  public static String of(StopSign sign) {
    return switch (sign) {
      case NEW_WEAKNESS -> "New weakness of a leg";
      case SADDLE_NUMBNESS -> "Numb between the legs";
      case BLADDER_OR_BOWEL_CHANGE -> "Bladder or bowel changed";
      case FEVER -> "Fever";
      case CHEST_PAIN_OR_FAINTING -> "Chest pain or fainting";
      case SUDDEN_SEVERE_PAIN_AFTER_FALL -> "Sudden severe pain after a fall";
    };
  }
}
