package org.ambulo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.live.Attention;
import org.ambulo.clinic.live.Standing;
import org.ambulo.clinic.live.Standings;
import org.ambulo.clinic.outcome.OutcomeRow;
import org.ambulo.clinic.outcome.OutcomeSheet;

/** The standings in tables of their own beside the archive. */
public final class JdbcStandings implements Standings {

  private static final String KEEP =
      "insert into standing (patient, revision, day, name, sorted, about, cause, lead, there,"
          + " outcome) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (patient) do update set revision = excluded.revision,"
          + " day = excluded.day, name = excluded.name, sorted = excluded.sorted,"
          + " about = excluded.about, cause = excluded.cause, lead = excluded.lead,"
          + " there = excluded.there, outcome = excluded.outcome"
          + " where standing.revision < excluded.revision"
          + " or (standing.revision = excluded.revision and standing.day <= excluded.day)";

  private static final String BEHIND =
      " from revision r left join standing s on s.patient = r.patient"
          + " where r.patient <> '*' and (s.patient is null or s.revision < r.number or s.day < ?)";

  private final JdbcArchive archive;

  public JdbcStandings(JdbcArchive archive) {
    this.archive = archive;
  }

  @Override
  public void keep(List<Standing> standings) {
    if (!standings.isEmpty()) {
      archive.changing(
          session -> {
            standings.forEach(standing -> keep(session, standing));
            session.change("update standing_turn set number = number + 1");
            return standings.size();
          });
    }
  }

  private static void keep(Session session, Standing standing) {
    if (put(session, standing) > 0) {
      attention(session, standing);
    }
  }

  private static int put(Session session, Standing standing) {
    return session.change(
        KEEP,
        standing.patient(),
        standing.revision(),
        standing.day().toEpochDay(),
        standing.name(),
        standing.name().toLowerCase(Locale.ROOT),
        standing.about(),
        standing.cause(),
        standing.lead(),
        standing.presence() == Standing.Presence.THERE ? 1 : 0,
        standing.outcome().text());
  }

  private static void attention(Session session, Standing standing) {
    session.change("delete from attention where patient = ?", standing.patient());
    List<Object[]> rows = new ArrayList<>();
    for (Attention one : standing.attention()) {
      rows.add(
          new Object[] {
            standing.patient(),
            rows.size(),
            one.kind().name(),
            one.urgency(),
            one.day().map(LocalDate::toEpochDay),
            one.words()
          });
    }
    session.batch(
        "insert into attention (patient, line, kind, urgency, day, words)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  @Override
  public List<String> behind(LocalDate day, int most) {
    return archive.looking(
        looking ->
            looking
                .session()
                .all(
                    "select r.patient" + BEHIND + " order by r.patient limit ?",
                    row -> row.getString(1),
                    day.toEpochDay(),
                    most));
  }

  @Override
  public long countBehind(LocalDate day) {
    return archive.looking(
        looking ->
            looking
                .session()
                .one("select count(*)" + BEHIND, row -> row.getLong(1), day.toEpochDay())
                .orElse(0L));
  }

  @Override
  public List<Item> worklist(Set<Attention.Kind> kinds, Sight sight, Slice slice) {
    return archive.looking(
        looking -> {
          Clause where = where(looking, kinds, sight);
          List<Object> values = new ArrayList<>(where.values());
          values.add(slice.count());
          values.add(slice.offset());
          return looking
              .session()
              .all(
                  "select s.patient, s.name, s.about, s.cause, s.lead, a.kind, a.urgency, a.day,"
                      + " a.words from attention a join standing s on s.patient = a.patient where "
                      + where.sql()
                      + " order by a.urgency desc, a.day nulls last, s.sorted, a.patient, a.line"
                      + " limit ? offset ?",
                  JdbcStandings::item,
                  values.toArray());
        });
  }

  @Override
  public Map<Attention.Kind, Long> count(Set<Attention.Kind> kinds, Sight sight) {
    return archive.looking(
        looking -> {
          Clause where = where(looking, kinds, sight);
          Map<Attention.Kind, Long> counts = new EnumMap<>(Attention.Kind.class);
          looking
              .session()
              .all(
                  "select a.kind, count(*) from attention a where "
                      + where.sql()
                      + " group by a.kind",
                  row -> counts.put(Attention.Kind.valueOf(row.getString(1)), row.getLong(2)),
                  where.array());
          return counts;
        });
  }

  @Override
  public List<Named> named(String words, Sight sight, Slice slice) {
    return archive.looking(
        looking -> {
          List<Clause> all = new ArrayList<>();
          all.add(Clause.of("s.there = 1"));
          for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            all.add(Clause.of("s.sorted like ? escape '!'", "%" + Matches.literal(word) + "%"));
          }
          looking.sights().of(sight, "s.patient").ifPresent(all::add);
          Clause where = Clause.joined(" and ", all);
          List<Object> values = new ArrayList<>(where.values());
          values.add(slice.count());
          values.add(slice.offset());
          return looking
              .session()
              .all(
                  "select s.patient, s.name, s.about, s.cause, s.lead from standing s where "
                      + where.sql()
                      + " order by s.sorted, s.patient limit ? offset ?",
                  row ->
                      new Named(
                          row.getString(1),
                          row.getString(2),
                          row.getString(3),
                          row.getString(4),
                          row.getString(5)),
                  values.toArray());
        });
  }

  @Override
  public List<OutcomeRow> outcomes(Sight sight) {
    return archive.looking(
        looking -> {
          List<Clause> all = new ArrayList<>();
          all.add(Clause.of("s.there = 1"));
          looking.sights().of(sight, "s.patient").ifPresent(all::add);
          Clause where = Clause.joined(" and ", all);
          return looking
              .session()
              .all(
                  "select s.patient, s.name, s.about, s.outcome from standing s where "
                      + where.sql()
                      + " order by s.sorted, s.patient",
                  row ->
                      new OutcomeRow(
                          row.getString(1),
                          row.getString(2),
                          row.getString(3),
                          OutcomeSheet.read(row.getString(4))),
                  where.array());
        });
  }

  @Override
  public long turn() {
    return archive.looking(
        looking ->
            looking
                .session()
                .one("select number from standing_turn", row -> row.getLong(1))
                .orElse(0L));
  }

  private static Clause where(JdbcReading looking, Set<Attention.Kind> kinds, Sight sight) {
    List<Clause> all = new ArrayList<>();
    all.add(Clause.oneOf("a.kind", kinds.stream().sorted().map(Attention.Kind::name).toList()));
    looking.sights().of(sight, "a.patient").ifPresent(all::add);
    return Clause.joined(" and ", all);
  }

  private static Item item(ResultSet row) throws SQLException {
    long day = row.getLong(8);
    Optional<LocalDate> known =
        row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    return new Item(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        new Attention(
            Attention.Kind.valueOf(row.getString(6)), row.getInt(7), known, row.getString(9)));
  }
}
