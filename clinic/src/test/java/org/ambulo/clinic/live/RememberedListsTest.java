package org.ambulo.clinic.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.live.RememberedLists.Asked;
import org.ambulo.clinic.live.RememberedLists.Moment;
import org.junit.jupiter.api.Test;

/** A list is made once for a state of the record, and never shown of another state. */
class RememberedListsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Moment FIRST = new Moment(7, DAY);

  private final RememberedLists lists = new RememberedLists();
  private final AtomicInteger made = new AtomicInteger();

  private LiveClinic.Worklists making() {
    return new LiveClinic.Worklists(List.of(), Map.of(), made.incrementAndGet());
  }

  private static Asked asked(Sight sight, int offset) {
    return new Asked(Role.THERAPIST, Set.of(), sight, new Slice(offset, 50));
  }

  private long list(Moment moment, Asked asked) {
    return lists.list(moment, asked, this::making).behind();
  }

  @Test
  void isMadeOnceForAStateOfTheRecord() {
    lists.begin(FIRST);
    assertThat(lists.knows(FIRST)).isTrue();
    assertThat(list(FIRST, asked(new Sight.Everybody(), 0))).isEqualTo(1);
    assertThat(list(FIRST, asked(new Sight.Everybody(), 0))).isEqualTo(1);
    assertThat(list(FIRST, asked(new Sight.Everybody(), 50))).isEqualTo(2);
  }

  @Test
  void whoSeesOtherPatientsGetsAListOfTheirOwn() {
    lists.begin(FIRST);
    Sight mine = new Sight.TeamOf("Practitioner/d1", Set.of());
    Sight opened = new Sight.TeamOf("Practitioner/d1", Set.of("p3"));
    assertThat(list(FIRST, asked(mine, 0))).isEqualTo(1);
    assertThat(list(FIRST, asked(opened, 0))).isEqualTo(2);
    assertThat(list(FIRST, asked(new Sight.TeamOf("Practitioner/d1", Set.of()), 0))).isEqualTo(1);
  }

  @Test
  void anotherWriteOrDayIsAnotherState() {
    lists.begin(FIRST);
    list(FIRST, asked(new Sight.Everybody(), 0));
    for (Moment later : List.of(new Moment(8, DAY), new Moment(7, DAY.plusDays(1)))) {
      assertThat(lists.knows(later)).isFalse();
      int before = made.get();
      assertThat(list(later, asked(new Sight.Everybody(), 0))).isEqualTo(before + 1);
      assertThat(list(later, asked(new Sight.Everybody(), 0))).isEqualTo(before + 2);
    }
    lists.begin(new Moment(8, DAY));
    assertThat(lists.knows(FIRST)).isFalse();
  }

  @Test
  void holdsOnlySoMany() {
    lists.begin(FIRST);
    for (int i = 0; i < 600; i++) {
      list(FIRST, asked(new Sight.Everybody(), i));
    }
    assertThat(list(FIRST, asked(new Sight.Everybody(), 0))).isEqualTo(1);
    int before = made.get();
    assertThat(list(FIRST, asked(new Sight.Everybody(), 599))).isEqualTo(before + 1);
  }
}
