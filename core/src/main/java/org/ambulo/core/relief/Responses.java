package org.ambulo.core.relief;

import java.util.Arrays;

/**
 * How patients may respond to an intervention: one entry of each array for each of many draws, and
 * the effect of each on each day of the {@link DayGrid}.
 */
final class Responses {

  /** Effects are kept as so many parts of the whole pain. */
  static final float PARTS = 255;

  /** What stands for no effect: a byte is a whole number from here to 127, without a mask. */
  static final byte NONE = Byte.MIN_VALUE;

  private static final int TILE = 64;

  /** Greatest effect, a share of the pain before. */
  final float[] greatest;

  /** Time constant with which it comes, days. */
  final float[] onset;

  /** Logarithm of the time after which half of it is left, days. */
  final float[] logHalf;

  final float[] shape;

  /** Points of flare on the day itself. */
  final float[] flare;

  /** Chance that the draw is one of a responder, by its greatest effect. */
  final float[] responds;

  /** Day after day for all draws: the effect in {@link #PARTS}, less {@link #NONE} of them. */
  final byte[] effects;

  /** Draw after draw for all days, where one draw's course is asked for often; else empty. */
  private byte[] rows = new byte[0];

  Responses(int size) {
    greatest = new float[size];
    onset = new float[size];
    logHalf = new float[size];
    shape = new float[size];
    flare = new float[size];
    responds = new float[size];
    effects = new byte[size * DayGrid.COLUMNS];
    Arrays.fill(effects, NONE);
  }

  int size() {
    return greatest.length;
  }

  /** Keeps effects draw by draw too; nothing is traced after that. */
  void settle() {
    byte[] settled = new byte[effects.length];
    int size = size();
    for (int from = 0; from < size; from += TILE) {
      for (int column = 0; column < DayGrid.COLUMNS; column++) {
        for (int a = from; a < Math.min(from + TILE, size); a++) {
          settled[a * DayGrid.COLUMNS + column] = effects[column * size + a];
        }
      }
    }
    rows = settled;
  }

  /** Whether effects are kept draw by draw too. */
  boolean isSettled() {
    return rows.length > 0;
  }

  /** The effects of a settled draw are those from {@code draw * DayGrid.COLUMNS} on. */
  byte[] rows() {
    return rows;
  }

  /** Every array of parameters, in a fixed order. */
  float[][] all() {
    return new float[][] {greatest, onset, logHalf, shape, flare, responds};
  }

  /** Works out the effect of one draw on every day of the grid. */
  void trace(int draw) {
    for (int column = 1; column < DayGrid.COLUMNS; column++) {
      trace(draw, column);
    }
  }

  /** Works out the effect of one draw on the day of one column. */
  void trace(int draw, int column) {
    double effect =
        column == 0
            ? 0
            : EffectCurve.at(
                greatest[draw], onset[draw], logHalf[draw], shape[draw], DayGrid.day(column));
    effects[column * size() + draw] = (byte) (NONE + StrictMath.round(effect * PARTS));
  }
}
