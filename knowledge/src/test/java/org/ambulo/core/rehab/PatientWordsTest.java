package org.ambulo.core.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.knowledge.checking.ReadingGrade;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** What a patient reads is plain and does not scare. */
class PatientWordsTest {

  private static final double GRADE = 6;

  private final Rehabilitation rehab = Visit.SHIPPED.rehabilitation();

  private Stream<String> topics() {
    return rehab.education().stream().flatMap(t -> Stream.of(t.name(), t.text(), t.teachBack()));
  }

  @Test
  void everyTopicReadsAtSixthGradeOrBelow() {
    rehab
        .education()
        .all()
        .forEach(t -> assertThat(ReadingGrade.of(t.text())).as(t.id()).isLessThanOrEqualTo(GRADE));
  }

  @Test
  void everyExerciseReadsAtSixthGradeOrBelow() {
    rehab
        .exercises()
        .all()
        .forEach(e -> assertThat(ReadingGrade.of(e.how())).as(e.id()).isLessThanOrEqualTo(GRADE));
  }

  @Test
  void everyProcedureReadsAtSixthGradeOrBelow() {
    Visit.SHIPPED
        .procedures()
        .all()
        .forEach(p -> assertThat(ReadingGrade.of(p.plain())).as(p.id()).isLessThanOrEqualTo(GRADE));
  }

  @Test
  void noWordScares() {
    List<String> texts =
        Stream.of(
                topics(),
                rehab.exercises().stream().map(e -> e.how()),
                Visit.SHIPPED.procedures().stream().map(p -> p.plain()))
            .flatMap(all -> all)
            .toList();
    assertThat(rehab.neverSay()).isNotEmpty();
    for (String banned : rehab.neverSay()) {
      assertThat(texts)
          .filteredOn(text -> !text.equals("Does pain always mean damage?"))
          .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(banned));
    }
  }
}
