package org.ambulo.roster.engine;

/**
 * What a course asks of its days, beside the sessions that are fixed already.
 *
 * @param sessions most that are still to be placed
 * @param weekMost most of each week
 * @param gap least days from one to the next
 * @param floor how many more the patient should have at least
 * @param belowFloor what each of these adds
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record CourseTerms(
    int sessions, int[] weekMost, int gap, WeekPatterns patterns, int floor, double belowFloor) {

  CourseTerms atMost(int most) {
    return new CourseTerms(Math.min(sessions, most), weekMost, gap, patterns, floor, belowFloor);
  }

  double floorGain(int count) {
    return belowFloor * Math.min(count, floor);
  }

  /** The count that is worth most, with the floor; the smallest of several. */
  int bestCount(double[] total, int from) {
    int count = 0;
    double top = Double.NEGATIVE_INFINITY;
    for (int n = 0; n <= sessions; n++) {
      double value = total[from + n] + floorGain(n);
      if (value > top) {
        top = value;
        count = n;
      }
    }
    return count;
  }
}
