package org.ambulo.peers;

import org.ambulo.core.roster.Clinic;

/** A way of making a schedule in a given time. */
public interface Peer {

  /** A schedule that breaks no hard rule, made while the watch runs. */
  Outcome book(Clinic clinic, Stopwatch watch);
}
