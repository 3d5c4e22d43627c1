package org.ambulo.words.figure;

/** What stands beside the figure or is held. */
enum Prop {
  CHAIR,
  BALL,
  ELBOWBALL,
  KNEEBALL,
  BENCH,
  STEP,
  WALL,
  BACKWALL,
  PULLEY,
  BAND,
  ANKLEBAND,
  STRAP,
  POLE,
  DOWEL,
  WEIGHT,
  BOX;

  /** Whether it hangs before the body, not behind it. */
  boolean before() {
    return this == WEIGHT || this == ANKLEBAND || this == DOWEL;
  }
}
