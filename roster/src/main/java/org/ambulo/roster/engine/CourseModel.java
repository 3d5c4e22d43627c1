package org.ambulo.roster.engine;

/**
 * A course to be placed, in numbers; what is fixed of it is taken off.
 *
 * @param skill number of the skill
 * @param length of a session in quarters
 * @param therapists numbers of the staff who can treat
 * @param fixedWith how many fixed sessions each of them has
 * @param treating how many therapists have fixed sessions, able to go on or not
 * @param days on which a session is possible at all, in order
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record CourseModel(
    CourseTerms terms,
    int skill,
    int length,
    int[] therapists,
    int[] fixedWith,
    int treating,
    int[] days) {

  CourseModel atMost(int sessions) {
    return new CourseModel(
        terms.atMost(sessions), skill, length, therapists, fixedWith, treating, days);
  }

  /** Whether a therapist may be the main one without a third treating this patient. */
  boolean mayLead(int therapist) {
    return treating < 2 || fixedWith[therapist] > 0 || nobodyGoesOn();
  }

  /** Whether a therapist may stand in for the main one without a third treating this patient. */
  boolean mayStandIn(int therapist, int main) {
    return therapist != main
        && (treating == 0 || fixedWith[therapist] > 0 || (treating == 1 && fixedWith[main] > 0));
  }

  private boolean nobodyGoesOn() {
    for (int fixed : fixedWith) {
      if (fixed > 0) {
        return false;
      }
    }
    return true;
  }
}
