package org.ambulo.lab.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/**
 * The sessions that fit into therapists' hours, one straight after another from the start of each
 * piece. Capacity is their number: what is left of a piece at its end holds none. Whatever is taken
 * out on this raster leaves room for exactly so many fewer.
 */
final class SessionRaster {

  /** How long a session lasts. */
  static final int MINUTES = 45;

  private final Map<String, Map<LocalDate, List<Span>>> free = new LinkedHashMap<>();
  private final int capacity;

  SessionRaster(List<StaffMember> therapists) {
    int found = 0;
    for (StaffMember therapist : therapists) {
      Map<LocalDate, List<Span>> days = new LinkedHashMap<>();
      for (Span piece : therapist.hours()) {
        for (int at = piece.from(); at + MINUTES <= piece.to(); at += MINUTES) {
          days.computeIfAbsent(piece.date(), day -> new ArrayList<>())
              .add(new Span(piece.date(), at, at + MINUTES));
          found++;
        }
      }
      free.put(therapist.id(), days);
    }
    capacity = found;
  }

  /** How many sessions there are in all, taken or not. */
  int capacity() {
    return capacity;
  }

  /** Those of a therapist on a day that are not taken, by time. */
  List<Span> free(String therapist, LocalDate day) {
    return List.copyOf(free.getOrDefault(therapist, Map.of()).getOrDefault(day, List.of()));
  }

  /** All of a therapist that are not taken. */
  List<Span> free(String therapist) {
    return free.getOrDefault(therapist, Map.of()).values().stream().flatMap(List::stream).toList();
  }

  void take(String therapist, Span session) {
    free.getOrDefault(therapist, Map.of()).getOrDefault(session.date(), List.of()).remove(session);
  }
}
