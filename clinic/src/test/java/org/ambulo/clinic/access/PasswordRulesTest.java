package org.ambulo.clinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen. */
class PasswordRulesTest {

  private static final Account ANNA =
      new Account(
          "1",
          "anna.berg",
          "Anna Berg",
          Role.ADMIN,
          Optional.empty(),
          Optional.empty(),
          Account.Standing.ACTIVE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short but ok",
        "correct horse battery",
        "mein Hund frisst Gras",
        "Вечерний звон над рекой",
        "tumbling-marmots-42"
      })
  void takesLongOnes(String password) {
    assertThat(PasswordRules.faults(password, ANNA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eleven char",
        "password1234",
        "P@ssw0rdP@ssw0rd",
        "qwertyuiop123",
        "111111111111111",
        "ababababababab",
        "123456789012345",
        "AnnaBerg2026!",
        "anna.berg.anna",
        "Welcome2026Summer",
        "ambulo-clinic-2026",
        "            "
      })
  void refusesShortAndCommonOnes(String password) {
    assertThat(PasswordRules.faults(password, ANNA)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {73, 200, 100_000})
  void refusesWhatTheHashWouldCutOff(int length) {
    assertThat(PasswordRules.faults("kj3h4 ".repeat(length).substring(0, length), ANNA))
        .anySatisfy(fault -> assertThat(fault).contains("72"));
  }
}
