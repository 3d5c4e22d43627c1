package org.ambulo.roster.engine;

/** Sees the engine at work, and may stop it; the best schedule so far is then the answer. */
public interface Watch {

  /** Looks away. */
  Watch NOBODY =
      new Watch() {
        @Override
        public void reached(double share, double value, double upperBound) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /**
   * The engine is so far.
   *
   * @param share of the budget that is spent, from 0 to 1
   * @param value of the best schedule so far
   * @param upperBound that no schedule exceeds, so far
   */
  void reached(double share, double value, double upperBound);

  boolean stopped();
}
