package org.ambulo.roster.engine;

/**
 * A course to be placed, in numbers; what is fixed of it is taken off.
 *
 * @param skill number of the skill
 * @param length of a session in quarters
 * @param therapists numbers of the staff who can treat
 * @param fixedWith how many fixed sessions each of them has
 * @param days on which a session is possible at all, in order
 */
record CourseModel(
    CourseTerms terms, int skill, int length, int[] therapists, int[] fixedWith, int[] days) {

  CourseModel atMost(int sessions) {
    return new CourseModel(terms.atMost(sessions), skill, length, therapists, fixedWith, days);
  }
}
