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
  BOX
}
