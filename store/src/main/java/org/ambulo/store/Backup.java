package org.ambulo.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ambulo.clinic.archive.ArchiveUnavailable;

/** Copies everything in a database into one file, as it is at one moment, while others write. */
public final class Backup {

  private final Database database;

  public Backup(Database database) {
    this.database = database;
  }

  /**
   * Writes the file and reads it again; it is there, whole, or not at all.
   *
   * @return how many rows it has
   * @throws Unmovable where the file is there already or cannot be written, or the database is
   *     damaged
   */
  public long to(Path file, Instant now) {
    if (Files.exists(file)) {
      throw new Unmovable("(" + file + ") is there already; give a new name");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      write(part, now);
      BackupFile.open(part).check();
      durable(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return BackupFile.open(file).rows();
    } catch (IOException | UncheckedIOException stopped) {
      throw new Unmovable("(" + file + ") cannot be written: " + stopped.getMessage(), stopped);
    } catch (SQLException stopped) {
      throw new ArchiveUnavailable(database.dialect().reason(stopped), stopped);
    } finally {
      part.toFile().delete();
    }
  }

  private void write(Path part, Instant now) throws IOException, SQLException {
    try (OutputStream out = new BufferedOutputStream(PrivateFiles.create(part), 1 << 16);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Connection connection = database.readers().getConnection()) {
      zip.setLevel(Deflater.BEST_SPEED);
      Tables tables = new Tables(connection, database.dialect());
      try {
        if (database.dialect() == Dialect.POSTGRESQL) {
          tables.run("set transaction isolation level repeatable read read only");
        } else {
          whole(connection);
        }
        String version = tables.version().orElseThrow();
        List<BackupFile.Table> written = new ArrayList<>();
        for (String name : tables.names()) {
          written.add(table(tables, name, zip));
        }
        BackupFile all = new BackupFile(part, version, now.toString(), List.copyOf(written));
        zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
        zip.write(all.manifest().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      } finally {
        connection.rollback();
      }
    }
  }

  private static BackupFile.Table table(Tables tables, String name, ZipOutputStream zip)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(name + ".ndjson"));
    Lines lines = new Lines();
    try (Lines.Writer writer = lines.to(new BufferedOutputStream(BackupFile.open(zip), 1 << 16))) {
      tables.read(name, row -> writer.line(Json.text(row)));
    }
    zip.closeEntry();
    return new BackupFile.Table(name, lines.count(), lines.sha());
  }

  /** SQLite looks at every page of its file. */
  static void whole(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma integrity_check(1)")) {
      String said = rows.next() ? rows.getString(1) : "nothing";
      if (!said.equals("ok")) {
        throw new Unmovable("the database's file is damaged: " + said);
      }
    }
  }

  private static void durable(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
