package org.ambulo.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.server.DemoData;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.fhir.search.Indexed;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.fhir.search.Stamped;

/** Fills an empty archive with the made-up clinic, as of today. */
public final class DemoFilling implements DemoData {

  /** Of every account of the made-up clinic; it is no secret, and there is nothing to protect. */
  private static final String PASSWORD = "walk-again-2026";

  private static final int PATIENTS = 200;
  private static final long SEED = 20_261_122;
  private static final int AT_ONCE = 2_000;

  private final KnowledgeBase knowledge;
  private final Clock clock;
  private final int patients;
  private final Indexer indexer = new Indexer(SearchParameters.standard());

  public DemoFilling(KnowledgeBase knowledge, Clock clock) {
    this(knowledge, clock, PATIENTS);
  }

  /** The same with another number of patients. */
  public DemoFilling(KnowledgeBase knowledge, Clock clock, int patients) {
    this.knowledge = knowledge;
    this.clock = clock;
    this.patients = patients;
  }

  @Override
  public List<DemoData.Entrance> fill(Archive archive, AccountDesk accounts) {
    DemoClinic clinic =
        DemoClinic.of(knowledge, LocalDate.now(clock), patients, clock.getZone(), SEED);
    List<Node.Group> some = new ArrayList<>();
    for (Iterator<Node.Group> all = clinic.resources(); all.hasNext(); ) {
      some.add(all.next());
      if (some.size() == AT_ONCE || !all.hasNext()) {
        List<Node.Group> together = List.copyOf(some);
        archive.write(writing -> put(writing, together));
        some.clear();
      }
    }
    return clinic.accounts().stream().map(account -> account(accounts, account)).toList();
  }

  @Override
  public List<DemoData.Entrance> known(List<Account> accounts) {
    Set<String> logins =
        Set.of("physiatrist", "pain", "therapist", "coordinator", "patient", "admin", "auditor");
    return accounts.stream()
        .filter(account -> logins.contains(account.login()))
        .map(
            account ->
                new DemoData.Entrance(account.login(), PASSWORD, account.role(), account.name()))
        .toList();
  }

  private int put(Writing writing, List<Node.Group> resources) {
    Caller by = AccountDesk.commandLine();
    for (Node.Group resource : resources) {
      Key key = new Key(text(resource, "resourceType"), text(resource, "id"));
      Indexed indexed = indexer.index(resource);
      Stamped stamped = Stamped.of(resource, key.id());
      writing.put(
          key,
          new Expected.Nothing(),
          stamp ->
              new Content(
                  stamped.json(stamp.version(), stamp.at()), indexed.owner(), indexed.entries()));
      if (key.type().equals("Patient")) {
        writing.record(
            by.deed(Deed.Act.IMPORT, Deed.Result.DONE, Optional.of(key.id()), "made up"));
      }
    }
    return resources.size();
  }

  private static String text(Node.Group group, String field) {
    return ((Node.Text) group.get(field).orElseThrow()).value();
  }

  private static DemoData.Entrance account(AccountDesk accounts, DemoAccount wanted) {
    AccountDesk.Wish wish =
        new AccountDesk.Wish(
            wanted.login(), wanted.name(), wanted.role(), wanted.person(), Optional.empty());
    return switch (accounts.add(wish, AccountDesk.commandLine())) {
      case AccountDesk.Made(Account account) -> {
        accounts.setPassword(account, PASSWORD, AccountDesk.commandLine());
        yield new DemoData.Entrance(wanted.login(), PASSWORD, wanted.role(), wanted.name());
      }
      case AccountDesk.Refused(String why) -> throw new IllegalStateException(why);
    };
  }
}
