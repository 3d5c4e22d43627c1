package org.ambulo.core.medication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Medicine;

/**
 * Recognises medicines by RxNorm ingredient, ATC code, name, synonym or brand. Where an ingredient
 * makes several medicines, the words for the route decide; a route that none of them has is not
 * recognised.
 */
final class MedicineNames {

  /** An abbreviation is at least so many letters of a name: ACETAMIN. */
  private static final int ABBREVIATION = 6;

  private record Named(String name, Medicine medicine) {}

  private final Catalogue<Medicine> medicines;
  private final Map<String, List<Medicine>> byRxnorm = new HashMap<>();
  private final Map<String, List<Medicine>> byAtc = new HashMap<>();

  /** The longest names first. */
  private final List<Named> names = new ArrayList<>();

  MedicineNames(Catalogue<Medicine> medicines) {
    this.medicines = medicines;
    for (Medicine medicine : medicines.all()) {
      medicine.rxnorm().ifPresent(code -> put(byRxnorm, code, medicine));
      medicine.atc().forEach(code -> put(byAtc, code, medicine));
      names.add(new Named(plain(medicine.id()), medicine));
      names.add(new Named(plain(withoutBrackets(medicine.name())), medicine));
      medicine.names().forEach(name -> names.add(new Named(plain(name), medicine)));
    }
    names.sort(Comparator.comparingInt((Named named) -> named.name().length()).reversed());
  }

  private static void put(Map<String, List<Medicine>> map, String code, Medicine medicine) {
    map.computeIfAbsent(code, unseen -> new ArrayList<>()).add(medicine);
  }

  private static String withoutBrackets(String name) {
    int bracket = name.indexOf('(');
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  /** In lower case, with single spaces for all that is no letter or digit. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }

  /** By the id of the knowledge base. */
  Optional<Medicine> byId(String id) {
    return medicines.find(id);
  }

  /** By the code of an ingredient; of several, the one whose route the words name. */
  Optional<Medicine> byCodes(List<Code> codes, String words) {
    for (Code code : codes) {
      Map<String, List<Medicine>> index = code.system() == CodeSystem.RXNORM ? byRxnorm : byAtc;
      Optional<Medicine> found = chosen(index.getOrDefault(code.code(), List.of()), plain(words));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * By the words for an ingredient; the words for the whole product tell the route.
   *
   * @param ingredient the name, perhaps with salt, strength and form
   */
  Optional<Medicine> byWords(String ingredient, String product) {
    String text = " " + plain(ingredient) + " ";
    for (Named named : names) {
      if (text.contains(" " + named.name() + " ")) {
        return chosen(called(named.name()), plain(product));
      }
    }
    for (String word : text.strip().split(" ", -1)) {
      for (Named named : names) {
        if (word.length() >= ABBREVIATION && named.name().startsWith(word)) {
          return chosen(called(named.name()), plain(product));
        }
      }
    }
    return Optional.empty();
  }

  private List<Medicine> called(String name) {
    return names.stream().filter(n -> n.name().equals(name)).map(Named::medicine).toList();
  }

  private Optional<Medicine> chosen(List<Medicine> found, String words) {
    List<Medicine> kin = found.stream().flatMap(one -> siblings(one).stream()).distinct().toList();
    Optional<String> route = Routes.in(words);
    return kin.stream()
        .filter(one -> route.isEmpty() || Routes.fits(one, route.get()))
        .findFirst()
        .filter(one -> found.contains(one) || route.isPresent())
        .or(() -> route.isPresent() ? Optional.empty() : found.stream().findFirst());
  }

  /** Medicines of the same ingredient, this one first. */
  private Collection<Medicine> siblings(Medicine medicine) {
    List<Medicine> siblings = new ArrayList<>(List.of(medicine));
    medicine
        .rxnorm()
        .ifPresent(
            code ->
                byRxnorm.getOrDefault(code, List.of()).stream()
                    .filter(other -> !other.id().equals(medicine.id()))
                    .forEach(siblings::add));
    return siblings;
  }
}
