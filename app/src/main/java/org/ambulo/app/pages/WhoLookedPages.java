package org.ambulo.app.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.web.pages.phone.Looks;
import org.ambulo.web.pages.phone.WhoLookedPage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** For a patient: who looked at the own record. */
final class WhoLookedPages implements PageSet {

  private static final String PAGE = "/who-looked";
  private static final int AT_ONCE = 500;

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(PageRoute.get(PAGE, OwnRecord::isPatient, request -> looks(reception, request)));
  }

  private static ServerResponse looks(Reception reception, ServerRequest request) {
    Caller caller = reception.caller(request);
    Optional<String> patient = OwnRecord.of(caller);
    if (patient.isEmpty()) {
      return reception.missing(request);
    }
    String before = reception.field(request, "before");
    DeedQuery query =
        new DeedQuery(
            patient,
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            0,
            before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE,
            new Slice(0, AT_ONCE));
    List<Recorded> found = reception.archive().read(reading -> reading.deeds(query));
    Looks looks =
        new Looks(
            reception
                .office()
                .records()
                .accounts()
                .byIds(found.stream().map(one -> one.deed().who()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity())),
            reception.zone());
    reception.looked(caller, patient.get(), "who looked");
    return reception.page(
        new WhoLookedPage(
            reception.frame(request, "Who looked"),
            looks.days(found, caller.account()),
            found.size() < AT_ONCE ? "" : PAGE + "?before=" + found.getLast().number()));
  }
}
