package org.ambulo.roster.engine;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;

/** Reads from the prices of what more would help most, by kind and day of the week. */
final class Scarcities {

  private static final int MOST = 5;
  private static final double LEAST = 0.05;
  private static final int QUARTERS_OF_HOUR = 4;

  private final Model model;
  private final Prices prices;
  private final double perSession;
  private final List<Scarcity> found = new ArrayList<>();

  /**
   * @param perSession what a session is worth on average in the schedule
   */
  Scarcities(Model model, Prices prices, double perSession) {
    this.model = model;
    this.prices = prices;
    this.perSession = perSession;
  }

  List<Scarcity> all() {
    for (StaffMember.Role role : StaffMember.Role.values()) {
      int[] members =
          IntStream.range(0, model.staff().size())
              .filter(member -> model.staff().get(member).role() == role)
              .toArray();
      staff(role == StaffMember.Role.THERAPIST ? "therapist" : "physician", members);
    }
    pool("place for therapy", Prices.THERAPY);
    pool("recovery place", Prices.RECOVERY);
    pool("fluoroscopy room", Prices.pool(Room.Kind.FLUOROSCOPY));
    pool("ultrasound room", Prices.pool(Room.Kind.ULTRASOUND));
    return found.stream()
        .sorted(Comparator.comparingDouble((Scarcity one) -> -one.worthPerHour()))
        .limit(MOST)
        .toList();
  }

  private void staff(String what, int[] members) {
    for (int weekday = 0; weekday < Model.WEEK; weekday++) {
      double worth = 0;
      for (int day = weekday; day < model.days(); day += Model.WEEK) {
        double sum = 0;
        int quarters = 0;
        for (int member : members) {
          quarters += Long.bitCount(model.staffFree()[member][day]);
          sum += prices.staff(member, day, 0, Slots.MOST);
        }
        worth += quarters == 0 ? 0 : QUARTERS_OF_HOUR * sum / quarters;
      }
      add(what, weekday, worth);
    }
  }

  private void pool(String what, int pool) {
    for (int weekday = 0; weekday < Model.WEEK; weekday++) {
      double worth = 0;
      for (int day = weekday; day < model.days(); day += Model.WEEK) {
        double dearest = 0;
        for (int slot = 0; slot + QUARTERS_OF_HOUR <= Slots.MOST; slot++) {
          dearest = Math.max(dearest, prices.pool(pool, day, slot, QUARTERS_OF_HOUR));
        }
        worth += dearest;
      }
      add(what, weekday, worth);
    }
  }

  private void add(String what, int weekday, double worth) {
    if (worth < LEAST) {
      return;
    }
    DayOfWeek day = DayOfWeek.of(weekday + 1);
    String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String like =
        perSession <= 0
            ? ""
            : String.format(
                Locale.ROOT, ", as much as %.0f sessions", Math.max(1, worth / perSession));
    found.add(
        new Scarcity(
            what,
            day,
            worth,
            String.format(
                Locale.ROOT,
                "One more hour of a %s on each %s would be worth about %.1f%s.",
                what,
                name,
                worth,
                like)));
  }
}
