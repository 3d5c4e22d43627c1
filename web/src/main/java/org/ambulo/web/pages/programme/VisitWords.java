package org.ambulo.web.pages.programme;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.rehab.Offer;
import org.ambulo.core.rehab.Programme;
import org.ambulo.web.pages.programme.ProgrammePage.Pair;
import org.ambulo.web.pages.programme.ProgrammePage.Visit;
import org.ambulo.web.programme.Precaution;

/** What happens at a visit of therapy, beside the exercises. */
record VisitWords(Programme programme) {

  Visit visit() {
    return new Visit(
        programme.session().parts().stream().map(part -> new Pair(part, "")).toList(),
        beside(),
        precautions(),
        programme.session().checks().stream()
            .map(
                check ->
                    new Pair(
                        check.text(),
                        check.weeks() == 0
                            ? "at each visit"
                            : "at the latest in week " + check.weeks()))
            .toList());
  }

  private List<Pair> beside() {
    List<Pair> beside = new ArrayList<>();
    programme
        .manual()
        .forEach(offer -> beside.add(new Pair(offer.item().name(), "by hand" + care(offer))));
    programme
        .modalities()
        .forEach(
            offer ->
                beside.add(new Pair(offer.item().name(), "only beside exercise" + care(offer))));
    programme.education().stream()
        .findFirst()
        .ifPresent(topic -> beside.add(new Pair("Teach: " + topic.name(), "")));
    return beside;
  }

  private static String care(Offer<?> offer) {
    List<String> words = new ArrayList<>(offer.care());
    offer.heed().forEach(one -> words.add("with care: " + one.name()));
    offer.ask().forEach(one -> words.add("ask first: " + one.name()));
    return words.isEmpty() ? "" : "; " + String.join("; ", words);
  }

  private List<Pair> precautions() {
    return Precaution.of(programme).stream().map(one -> new Pair(one.name(), one.words())).toList();
  }
}
