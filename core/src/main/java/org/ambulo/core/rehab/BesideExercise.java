package org.ambulo.core.rehab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.ExerciseDose.Effort;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.ManualTherapy;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Truth;

/** Chooses what goes beside the exercises: hands, passive means, aids. */
final class BesideExercise {

  private final Rehabilitation rehab;
  private final RehabRequest request;
  private final Facts facts;
  private final Contraindications bars;
  private final List<Withheld> withheld = new ArrayList<>();

  BesideExercise(Rehabilitation rehab, RehabRequest request, Facts facts, Contraindications bars) {
    this.rehab = rehab;
    this.request = request;
    this.facts = facts;
    this.bars = bars;
  }

  /** What was considered and is not given, in the order considered. */
  List<Withheld> withheld() {
    return List.copyOf(withheld);
  }

  /** At most so many techniques, and thrust as a further option. */
  List<Offer<ManualTechnique>> hands() {
    ManualTherapy manual = rehab.manual();
    boolean noPlace =
        request.category().filter(c -> manual.notForCategories().contains(c.id())).isPresent();
    List<Offer<ManualTechnique>> offers = new ArrayList<>();
    for (ManualTechnique technique : manual.techniques().all()) {
      if (!technique.indication().suits(request.diagnosis(), request.category(), facts).isYes()) {
        continue;
      }
      if (noPlace) {
        no(technique.id(), technique.name(), new Withheld.NoPlace(manual.notForBecause()));
      } else if (may(technique.id(), technique.name(), bars(manual, technique))
          && (technique.kind() == ManualTechnique.Kind.THRUST
              || offers.size() < rehab.size().techniquesMost())) {
        offers.add(offer(technique, manual));
      }
    }
    return offers;
  }

  private static List<String> bars(ManualTherapy manual, ManualTechnique technique) {
    List<String> thrust =
        technique.kind() == ManualTechnique.Kind.THRUST ? manual.thrust() : List.of();
    return Stream.of(manual.all(), thrust, technique.avoidIf()).flatMap(List::stream).toList();
  }

  private Offer<ManualTechnique> offer(ManualTechnique technique, ManualTherapy manual) {
    List<String> care =
        manual.withCare().entrySet().stream()
            .filter(entry -> bars.truth(entry.getKey()).isYes())
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    return new Offer<>(
        technique,
        bars.standing(manual.caution(), Truth.YES),
        bars.standing(bars(manual, technique), Truth.UNKNOWN),
        care);
  }

  List<Offer<Modality>> means() {
    List<Offer<Modality>> offers = new ArrayList<>();
    for (Modality modality : rehab.modalities().all()) {
      switch (modality.status()) {
        case NOT_ROUTINE, DO_NOT_USE ->
            no(modality.id(), modality.name(), new Withheld.NoPlace(modality.evidence()));
        case MAY_SUPPORT -> {
          boolean suits =
              modality.indication().suits(request.diagnosis(), request.category(), facts).isYes();
          if (suits && may(modality.id(), modality.name(), modality.avoidIf())) {
            offers.add(plain(modality, modality.avoidIf()));
          }
        }
      }
    }
    return offers;
  }

  List<Offer<Device>> aids() {
    List<Offer<Device>> offers = new ArrayList<>();
    for (Device device : rehab.devices().all()) {
      boolean now =
          request.safety() == RehabRequest.Safety.CLEARED || device.when() == Device.When.AT_ONCE;
      boolean suits =
          device.indication().suits(request.diagnosis(), request.category(), facts).isYes();
      if (now && suits && may(device.id(), device.name(), device.avoidIf())) {
        offers.add(plain(device, device.avoidIf()));
      }
    }
    return offers;
  }

  private <T> Offer<T> plain(T item, List<String> avoidIf) {
    return new Offer<>(item, List.of(), bars.standing(avoidIf, Truth.UNKNOWN), List.of());
  }

  private boolean may(String id, String name, List<String> avoidIf) {
    if (request.declined().contains(id)) {
      no(id, name, new Withheld.Declined());
      return false;
    }
    return bars.bar(avoidIf, Effort.LIGHT).map(reason -> no(id, name, reason)).orElse(true);
  }

  private boolean no(String id, String name, Withheld.Reason reason) {
    withheld.add(new Withheld(id, name, reason));
    return false;
  }
}
