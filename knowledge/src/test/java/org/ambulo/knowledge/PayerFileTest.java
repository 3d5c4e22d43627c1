package org.ambulo.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.ProcedureJudge;
import org.ambulo.core.procedure.Verdict;
import org.ambulo.knowledge.kit.Needle;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.Fault;
import org.ambulo.knowledge.reading.PayerReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A payer's limits in a file of its own. */
class PayerFileTest {

  private static final String EPIDURAL = "tfesi_lumbar";
  private static final String HEAD =
      """
      id: plan
      name: The Plan
      basis: us_medicare_typical
      note: invented
      conf: U
      src: [EXPERT]
      """;
  private static final String CONSERVATIVE =
      "limits: [{procedures: [%s], code: RC-CONS, fact: conservative_weeks, limit: %s}]\n";
  private static final String DURATION =
      """
      gates:
        - procedures: [tfesi_lumbar]
          code: RC-DUR
          why: Not long enough for this plan
          when: {finding: h_duration_weeks, lt: %s}
          cases:
            - {title: nothing known, given: {}, then: unknown}
            - {title: long enough, given: {h_duration_weeks: %s}, then: no}
            - {title: not long enough, given: {h_duration_weeks: 1}, then: yes}
      """;

  private static PayerReader.Outcome read(String text) {
    return Knowledge.payer("plan.yaml", text, Visit.SHIPPED);
  }

  private static PayerProfile payer(String text) {
    PayerReader.Outcome outcome = read(text);
    assertThat(outcome).isInstanceOf(PayerReader.Read.class);
    return ((PayerReader.Read) outcome).payer();
  }

  private static JudgedProcedure judged(PayerProfile payer, Needle needle) {
    return Needle.of(EPIDURAL, needle.judged(new ProcedureJudge(Visit.SHIPPED, payer)));
  }

  private static Verdict verdict(String text, Needle needle) {
    return judged(payer(text), needle).verdict();
  }

  @Test
  void theExampleIsOneThatCanBeUsed() throws IOException {
    assertThat(payer(Files.readString(Path.of("..", "payers", "example.yaml"))).name())
        .isEqualTo("Example Health Plan");
  }

  @Test
  void whatItDoesNotMentionHoldsAsInItsBasis() {
    Needle needle = Needle.forSciatica();
    assertThat(judged(payer(HEAD), needle).reasons()).isEqualTo(needle.judged(EPIDURAL).reasons());
    assertThat(verdict(HEAD, Needle.forSciatica().number("request", "levels", "3")))
        .isEqualTo(Verdict.INELIGIBLE);
  }

  @Test
  void aLimitThatIsMovedDeniesAndNamesThePayer() {
    Needle sixWeeks = Needle.forSciatica();

    assertThat(verdict(HEAD + CONSERVATIVE.formatted(EPIDURAL, "6"), sixWeeks))
        .isEqualTo(Verdict.ELIGIBLE);
    JudgedProcedure denied = judged(payer(HEAD + CONSERVATIVE.formatted(EPIDURAL, "7")), sixWeeks);
    assertThat(denied.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(denied.reasons().getFirst().why())
        .contains("Clinically possible; denied by the payer profile 'The Plan'");
  }

  @Test
  void aLimitThatIsMovedLeavesOtherProceduresAlone() {
    String text = HEAD + CONSERVATIVE.formatted("ilesi_lumbar", "7");

    assertThat(verdict(text, Needle.forSciatica())).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void aGateStandsInPlaceOfThoseOfItsCode() {
    Needle eightWeeks = Needle.forSciatica();

    assertThat(verdict(HEAD + DURATION.formatted("8", "8"), eightWeeks))
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(verdict(HEAD + DURATION.formatted("9", "9"), eightWeeks))
        .isEqualTo(Verdict.INELIGIBLE);
    assertThat(
            verdict(
                HEAD + DURATION.formatted("2", "2"),
                Needle.forSciatica().number("pain", "duration_weeks", "3")))
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void aWaiverTakesALimitAway() {
    assertThat(
            verdict(
                HEAD + "waives: [{procedure: tfesi_lumbar, code: RC-LEV}]\n",
                Needle.forSciatica().number("request", "levels", "3")))
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          basis: nobody                                | plan.yaml:1 | no such payer profile ('nobody'); there are us_medicare_typical
          id: us_medicare_typical                      | plan.yaml:1 | choose another
          src: [nowhere]                               | plan.yaml:6 | nowhere
          limit: 5                                     | plan.yaml:1 | has no field 'limit'
          waives: [{procedure: nothing, code: RC-LEV}] | plan.yaml:7 | no such procedure ('nothing')
          waives: [{procedure: tpi, code: RC-NO}]      | plan.yaml:7 | no such reason code ('RC-NO')
          limits: [{procedures: [tpi], code: RC-CONS, fact: age, limit: 3}] | plan.yaml:7 | no gate RC-CONS of 'tpi' has a limit on 'age'
          limits: [{procedures: [tfesi_lumbar], code: RC-CONS, fact: age, limit: 3}] | plan.yaml:7 | it has one on conservative_weeks
          limits: [{procedures: [tfesi_lumbar], code: RC-CONS, fact: conservative_weeks, limit: six}] | plan.yaml:7 | must be a number
          gates: [{procedures: [tpi], code: RC-DUR, why: a, when: {finding: h_nothing, lt: 3}}] | plan.yaml:7 | no such finding ('h_nothing')
          gates: [{procedures: [tpi], code: RC-DUR, why: a, when: {finding: h_age, lt: 3}}] | plan.yaml:7 | the rule has no cases
          gates: [{procedures: [], code: RC-DUR, why: a, when: h_fever}] | plan.yaml:7 | lacks 'procedures'
          gates: [{procedures: [tpi], code: RC-DUR, level: warn, why: a, when: h_fever}] | plan.yaml:7 | has no field 'level'
          """)
  void saysWhatIsWrongAndWhere(String line, String place, String message) {
    String key = line.substring(0, line.indexOf(':'));
    String head = HEAD.replaceAll("(?m)^" + key + ": .*$", line);
    PayerReader.Outcome outcome = read(head.contains(line) ? head : head + line + "\n");

    assertThat(outcome).isInstanceOf(PayerReader.Refused.class);
    assertThat(((PayerReader.Refused) outcome).faults())
        .extracting(Fault::toString)
        .anySatisfy(fault -> assertThat(fault).startsWith(place).contains(message));
  }

  @Test
  void refusesToReplaceAndToMoveTheSameGate() {
    String text =
        HEAD
            + DURATION.formatted("9", "9")
            + "limits: [{procedures: [tfesi_lumbar], code: RC-DUR, fact: h_duration_weeks,"
            + " limit: 5}]\n";

    assertThat(((PayerReader.Refused) read(text)).faults().toString()).contains("do one");
  }

  @Test
  void refusesWhatIsNoYamlAndWhatIsNoProfile() {
    assertThat(read("id: [")).isInstanceOf(PayerReader.Refused.class);
    assertThat(read("- a")).isInstanceOf(PayerReader.Refused.class);
    assertThat(read("")).isInstanceOf(PayerReader.Refused.class);
  }
}
