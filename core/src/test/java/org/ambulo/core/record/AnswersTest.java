package org.ambulo.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.logic.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  private static final Finding FEVER = finding("h_fever", new Finding.Kind.YesNo());
  private static final Finding ONSET =
      finding("h_onset", new Finding.Kind.Choice(List.of("gradual", "sudden")));
  private static final Finding WEEKS =
      finding(
          "h_duration_weeks",
          new Finding.Kind.Quantity("wk", BigDecimal.ZERO, BigDecimal.valueOf(5200)));

  @Test
  void takesYesAndNoAsWordsOrAsTrueAndFalse() {
    assertThat(fits(FEVER, Node.flag(true))).isEqualTo(Answer.Plain.YES);
    assertThat(fits(FEVER, Node.flag(false))).isEqualTo(Answer.Plain.NO);
    assertThat(fits(FEVER, Node.text("Yes"))).isEqualTo(Answer.Plain.YES);
    assertThat(fits(FEVER, Node.text("no"))).isEqualTo(Answer.Plain.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"unknown", "not asked", "not_asked", "cannot say", "cannot_say", "UNKNOWN"})
  void leavesWhatThePatientCannotSayUnknown(String words) {
    assertThat(fits(FEVER, Node.text(words))).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(fits(ONSET, Node.text(words))).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(fits(WEEKS, Node.text(words))).isEqualTo(Answer.Plain.UNKNOWN);
  }

  @Test
  void takesAnOptionOnlyAsItIsListed() {
    assertThat(fits(ONSET, Node.text("gradual"))).isEqualTo(Answer.of("gradual"));
    assertThat(refused(ONSET, Node.text("Gradual")).message())
        .isEqualTo("is text (Gradual); it takes one of gradual, sudden");
  }

  @Test
  void takesBothEndsOfThePlausibleRangeAndNothingBeyond() {
    assertThat(fits(WEEKS, number("0"))).isEqualTo(Answer.of(BigDecimal.ZERO));
    assertThat(fits(WEEKS, number("5200"))).isEqualTo(Answer.of(new BigDecimal("5200")));
    assertThat(refused(WEEKS, number("5200.1")).kind()).isEqualTo(DataProblem.Kind.OUT_OF_RANGE);
    assertThat(refused(WEEKS, number("-1")).message())
        .isEqualTo("(-1) is outside the plausible range 0 to 5200 wk");
  }

  @Test
  void refusesAnAnswerOfTheWrongFormAndSaysWhichItTakes() {
    assertThat(refused(FEVER, number("38.5")).message())
        .isEqualTo("is a number (38.5); it takes true, false or unknown");
    assertThat(refused(WEEKS, Node.text("six")).message())
        .isEqualTo("is text (six); it takes a number in wk");
    assertThat(refused(WEEKS, Node.flag(true)).kind()).isEqualTo(DataProblem.Kind.WRONG_TYPE);
    assertThat(refused(ONSET, Node.many(List.of())).message()).startsWith("is a list");
    assertThat(refused(FEVER, Node.group(Map.of())).message()).startsWith("is a group of fields");
  }

  @Test
  void saysTheSameWhateverDecimalsAreWritten() {
    assertThat(Answers.same(amount("6"), amount("6.0"))).isTrue();
    assertThat(Answers.same(amount("6"), amount("6.1"))).isFalse();
    assertThat(Answers.same(Answer.Plain.YES, Answer.Plain.NO)).isFalse();
  }

  @Test
  void standsForAFindingOnlyWhenFormAndRangeFit() {
    assertThat(Answers.fits(WEEKS, amount("6"))).isTrue();
    assertThat(Answers.fits(WEEKS, amount("6000"))).isFalse();
    assertThat(Answers.fits(WEEKS, Answer.Plain.YES)).isFalse();
    assertThat(Answers.fits(FEVER, amount("38"))).isFalse();
    assertThat(Answers.fits(ONSET, Answer.of("sudden"))).isTrue();
    assertThat(Answers.fits(ONSET, Answer.of("slow"))).isFalse();
  }

  private static Answer fits(Finding finding, Node value) {
    assertThat(Answers.read(finding, value)).isInstanceOf(Answers.Fits.class);
    return ((Answers.Fits) Answers.read(finding, value)).answer();
  }

  private static Answers.Refused refused(Finding finding, Node value) {
    assertThat(Answers.read(finding, value)).isInstanceOf(Answers.Refused.class);
    return (Answers.Refused) Answers.read(finding, value);
  }

  private static Node number(String value) {
    return Node.number(new BigDecimal(value));
  }

  private static Answer amount(String value) {
    return Answer.of(new BigDecimal(value));
  }

  private static Finding finding(String id, Finding.Kind kind) {
    return new Finding(
        id,
        id,
        kind,
        Finding.Section.HISTORY,
        Optional.empty(),
        1,
        List.of(),
        Set.of(),
        Map.of(),
        Optional.empty(),
        false);
  }
}
