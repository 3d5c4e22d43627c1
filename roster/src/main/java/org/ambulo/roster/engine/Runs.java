package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.roster.StaffMember;

/**
 * The free runs of therapists, each a capacity of its own: no more of a run can be used than whole
 * sessions fill.
 *
 * @param row where the day of the run starts among the prices of staff
 * @param from first quarter
 * @param length in quarters
 * @param capacity quarters that sessions can fill
 * @param day of the run
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record Runs(int[] row, int[] from, int[] length, int[] capacity, int[] day) {

  static Runs of(Model model, Prices prices) {
    List<int[]> runs = new ArrayList<>();
    for (int member = 0; member < model.staff().size(); member++) {
      if (model.staff().get(member).role() == StaffMember.Role.THERAPIST) {
        for (int day = 0; day < model.days(); day++) {
          add(model, prices.staffRow(member, day), model.staffFree()[member][day], day, runs);
        }
      }
    }
    return new Runs(
        column(runs, 0), column(runs, 1), column(runs, 2), column(runs, 3), column(runs, 4));
  }

  private static void add(Model model, int row, long free, int day, List<int[]> runs) {
    for (long rest = free; rest != 0; ) {
      int from = Long.numberOfTrailingZeros(rest);
      int length = Slots.freeFrom(rest, from);
      runs.add(new int[] {row, from, length, model.packing().most(length), day});
      rest &= ~Slots.between(from, from + length);
    }
  }

  private static int[] column(List<int[]> runs, int column) {
    return runs.stream().mapToInt(run -> run[column]).toArray();
  }

  int count() {
    return row.length;
  }
}
