package org.ambulo.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Sight;

/** Whose records somebody sees, as SQL. */
final class SightSql {

  /** The column of a document's owner. */
  static final String OWNER = "d.owner";

  /** The type of resource that says whose record somebody may see. */
  static final String CARE_TEAM = "CareTeam";

  private static final String MESSAGE = "Communication";

  private final Numbering numbering;

  SightSql(Numbering numbering) {
    this.numbering = numbering;
  }

  /**
   * The condition that what belongs to a patient is in sight; nothing where everything is.
   *
   * @param owner the column with the patient's id; null for what is nobody's
   */
  Optional<Clause> of(Sight sight, String owner) {
    return switch (sight) {
      case Sight.Everybody everybody -> Optional.empty();
      case Sight.Only only ->
          Optional.of(
              Clause.joined(
                      " or ",
                      List.of(Clause.of(owner + " is null"), owners(only.patients(), owner)))
                  .within("(", ")"));
      case Sight.Messages messages -> Optional.of(messages(messages.patient(), owner));
      case Sight.TeamOf team ->
          Optional.of(
              Clause.joined(
                      " or ",
                      List.of(
                          Clause.of(owner + " is null"),
                          teams(team, owner),
                          owners(team.beside(), owner)))
                  .within("(", ")"));
    };
  }

  private static Clause owners(Set<String> patients, String owner) {
    return Clause.oneOf(owner, patients.stream().sorted().toList());
  }

  /** Sender or recipient is the patient. Past versions are not in the index and so in no sight. */
  private Clause messages(String patient, String owner) {
    return Clause.of(
        owner
            + " = ? and exists (select 1 from link x where x.doc = d.doc"
            + " and x.parameter in (?, ?) and x.target = ?)",
        patient,
        numbering.number(MESSAGE, "sender"),
        numbering.number(MESSAGE, "recipient"),
        "Patient/" + patient);
  }

  /** The patient has an active care team with this member. */
  private Clause teams(Sight.TeamOf team, String owner) {
    return Clause.of(
        owner
            + " in (select c.owner from link x join document c on c.doc = x.doc"
            + " where x.parameter = ? and x.target = ? and c.owner <> '*'"
            + " and exists (select 1 from token s where s.doc = c.doc and s.parameter = ?"
            + " and s.code = 'active'))",
        numbering.number(CARE_TEAM, "participant"),
        team.member(),
        numbering.number(CARE_TEAM, "status"));
  }
}
