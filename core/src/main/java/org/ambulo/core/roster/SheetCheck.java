package org.ambulo.core.roster;

/** All hard rules that one patient's appointments break whatever those of others are. */
final class SheetCheck {

  private final TimeCheck time;
  private final HoursCheck hours;
  private final FormCheck form;
  private final PatientCheck patient;
  private final ProcedureCheck procedure;
  private final TherapyCheck therapy;

  SheetCheck(Horizon horizon, ClockChanges clock, Register register, BrokenRules broken) {
    time = new TimeCheck(horizon, clock, broken);
    hours = new HoursCheck(register, broken);
    form = new FormCheck(register, broken);
    patient = new PatientCheck(register, broken);
    procedure = new ProcedureCheck(horizon, broken);
    therapy = new TherapyCheck(broken);
  }

  void check(PatientSheet sheet) {
    sheet.all().forEach(this::checkAlone);
    form.check(sheet);
    patient.check(sheet);
    procedure.check(sheet);
    therapy.check(sheet);
  }

  /** What an appointment breaks that may be nobody's. */
  void checkAlone(Appointment appointment) {
    time.check(appointment);
    hours.check(appointment);
  }
}
