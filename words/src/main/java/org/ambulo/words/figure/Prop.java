package org.ambulo.words.figure;

/** What stands beside the figure or is held. */
enum Prop {
  CHAIR,
  BALL,
  WALL,
  BOX
}
