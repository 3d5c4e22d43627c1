package org.ambulo.peers.timefold;

/**
 * When and with whom an appointment starts.
 *
 * @param staff number of the one who treats
 */
public record Opening(int staff, int day, int quarter) {

  /** Not booked. */
  static final Opening NONE = new Opening(-1, -1, -1);

  boolean isSome() {
    return day >= 0;
  }

  /** One number for the one who treats and the day. */
  int staffDay() {
    return staff << Short.SIZE | day;
  }
}
