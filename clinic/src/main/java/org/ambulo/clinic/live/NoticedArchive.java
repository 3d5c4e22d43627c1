package org.ambulo.clinic.live;

import java.util.List;
import java.util.function.Function;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Writing;

/** An archive whose writes are noticed at once. */
public final class NoticedArchive implements Archive {

  private final Archive archive;
  private final Runnable written;

  /**
   * @param written runs after each write that is durable; it must be quick
   */
  public NoticedArchive(Archive archive, Runnable written) {
    this.archive = archive;
    this.written = written;
  }

  @Override
  public <T> T read(Function<? super Reading, ? extends T> work) {
    return archive.read(work);
  }

  @Override
  public <T> T write(Function<? super Writing, ? extends T> work) {
    T result = archive.write(work);
    written.run();
    return result;
  }

  @Override
  public void record(List<Deed> deeds) {
    archive.record(deeds);
  }
}
