package org.ambulo.app.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambulo.clinic.access.Role;

/**
 * A page of the clinic, and who looks at it.
 *
 * @param who nobody where it needs no log-in
 * @param path where {@code {id}} stands for a patient of theirs, {@code {visit}} for an appointment
 *     and {@code {account}} for an account
 * @param status what comes with it
 */
record EveryPage(Optional<Role> who, String path, int status) {

  private static final List<EveryPage> ALL =
      List.of(
          by(Role.PHYSIATRIST, "/worklist"),
          by(Role.COORDINATOR, "/worklist"),
          by(Role.COORDINATOR, "/schedule?day=2026-11-23"),
          by(Role.THERAPIST, "/schedule?day=2026-11-23"),
          by(Role.COORDINATOR, "/schedule?day=2026-11-23&view=week"),
          by(Role.COORDINATOR, "/schedule/offer?patient={id}&series=best"),
          by(Role.COORDINATOR, "/schedule/waiting"),
          by(Role.COORDINATOR, "/schedule/replan"),
          by(Role.COORDINATOR, "/schedule/house"),
          by(Role.PHYSIATRIST, "/patients/{id}"),
          by(Role.THERAPIST, "/patients/{id}"),
          by(Role.COORDINATOR, "/patients/{id}"),
          by(Role.PHYSIATRIST, "/patients/{id}/assessment"),
          by(Role.THERAPIST, "/patients/{id}/assessment"),
          by(Role.PHYSIATRIST, "/patients/{id}/medicines"),
          by(Role.THERAPIST, "/patients/{id}/medicines"),
          by(Role.PHYSIATRIST, "/patients/{id}/medicines/calendar/gabapentin"),
          by(Role.PAIN_PHYSICIAN, "/patients/{id}/procedures"),
          by(Role.COORDINATOR, "/patients/{id}/procedures"),
          by(Role.PAIN_PHYSICIAN, "/patients/{id}/procedures/ilesi_lumbar/packet"),
          by(Role.PHYSIATRIST, "/patients/{id}/body-chart"),
          by(Role.PATIENT, "/body-chart"),
          by(Role.PHYSIATRIST, "/patients/{id}/scores"),
          by(Role.PHYSIATRIST, "/patients/{id}/plan"),
          by(Role.THERAPIST, "/patients/{id}/plan"),
          by(Role.COORDINATOR, "/patients/{id}/plan"),
          by(Role.PHYSIATRIST, "/patients/{id}/plan/versions"),
          by(Role.PHYSIATRIST, "/patients/{id}/documents"),
          by(Role.THERAPIST, "/patients/{id}/programme"),
          by(Role.PHYSIATRIST, "/patients/{id}/programme"),
          by(Role.PATIENT, "/exercises"),
          by(Role.PATIENT, "/account"),
          by(Role.PATIENT, "/today"),
          by(Role.PATIENT, "/check-in"),
          by(Role.PATIENT, "/check-in?done=sent&help=emergency"),
          by(Role.PATIENT, "/progress"),
          by(Role.PATIENT, "/visits"),
          by(Role.PATIENT, "/my-messages"),
          by(Role.PATIENT, "/learn"),
          by(Role.PHYSIATRIST, "/patients/{id}/messages"),
          by(Role.COORDINATOR, "/patients/{id}/messages"),
          by(Role.PATIENT, "/who-looked"),
          by(Role.PHYSIATRIST, "/messages"),
          by(Role.COORDINATOR, "/messages"),
          by(Role.ADMIN, "/admin"),
          by(Role.ADMIN, "/admin/accounts"),
          by(Role.ADMIN, "/admin/backups"),
          by(Role.AUDITOR, "/audit"),
          by(Role.COORDINATOR, "/outcomes"),
          by(Role.THERAPIST, "/outcomes/function-better"),
          by(Role.ADMIN, "/knowledge"),
          by(Role.PHYSIATRIST, "/knowledge?q=window"),
          by(Role.PHYSIATRIST, "/knowledge/red-flags/rf_ces"),
          by(Role.PHYSIATRIST, "/knowledge/try?example=sciatica"),
          by(Role.COORDINATOR, "/patients/new"),
          by(Role.ADMIN, "/account"),
          by(Role.COORDINATOR, "/schedule/visits/{visit}"),
          by(Role.THERAPIST, "/schedule/visits/{visit}"),
          by(Role.ADMIN, "/admin/accounts/{account}"),
          by(Role.ADMIN, "/account/password"),
          by(Role.ADMIN, "/account/generator"),
          new EveryPage(Optional.of(Role.PHYSIATRIST), "/patients/no-such-patient", 404),
          new EveryPage(Optional.empty(), "/login", 200));

  static List<EveryPage> all() {
    return ALL;
  }

  private static EveryPage by(Role who, String path) {
    return new EveryPage(Optional.of(who), path, 200);
  }

  /** Whether it is what a route such as {@code /patients/{id}} leads to. */
  boolean isAt(String route) {
    String kind = Pattern.compile("\\{\\w+}").matcher(route).replaceAll("[^/]+");
    return path.replaceFirst("\\?.*", "").matches(kind);
  }

  @Override
  public String toString() {
    return who.map(Role::name).orElse("nobody") + " " + path;
  }
}
