package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.FixedBookings;
import org.ambulo.core.roster.ScheduleWeights;

/** Puts a clinic into numbers in which nothing was promised yet; see {@link LiveModel}. */
final class ModelBuilder {

  private ModelBuilder() {}

  static Model build(Clinic given, ScheduleWeights weights) {
    Clinic clinic = FirstOfId.of(given);
    HouseBuilder house = new HouseBuilder(clinic, weights);
    Demand demand =
        Demand.all(clinic.patients().stream().map(one -> Demand.of(one, clinic.staff())).toList());
    List<String> skills = List.copyOf(demand.skills());
    Model frame = house.frame(skills, new Packing(demand.lengths()), new HoursMasks());
    List<FixedBookings> fixed = clinic.patients().stream().map(FixedBookings::of).toList();
    for (int i = 0; i < fixed.size(); i++) {
      house.takeFixed(frame, clinic.patients().get(i), fixed.get(i));
    }
    PatientModelBuilder builder =
        new PatientModelBuilder(frame, house.mask(), skills, Optional.empty());
    List<PatientModel> patients = new ArrayList<>();
    for (int i = 0; i < fixed.size(); i++) {
      patients.add(builder.build(i, clinic.patients().get(i), fixed.get(i), List.of()));
    }
    return frame.with(patients);
  }
}
