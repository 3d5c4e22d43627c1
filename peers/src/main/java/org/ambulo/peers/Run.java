package org.ambulo.peers;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Referee;
import org.ambulo.lab.clinic.SyntheticClinic;

/** One method on one clinic in a JVM of its own; prints one line for {@link Compare}. */
public final class Run {

  private static final double NANOS = 1e9;
  private static final double MEGA = 1024.0 * 1024.0;
  private static final double KILO = 1024.0;

  private Run() {}

  /** Arguments: method, size, seed, seconds. */
  public static void main(String[] args) throws IOException {
    Method method = Method.valueOf(args[0]);
    Clinic clinic = SyntheticClinic.of(Sizes.of(args[1]), Long.parseLong(args[2]));
    Peer peer = method.peer();
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = system.getProcessCpuTime();
    Stopwatch watch = new Stopwatch(Double.parseDouble(args[3]), System::nanoTime);
    Outcome outcome = peer.book(clinic, watch);
    double seconds = watch.spent();
    double cpuSeconds = (system.getProcessCpuTime() - cpu) / NANOS;
    double heap = heap();
    List<Booking> bookings = outcome.bookings();
    Judgement judgement = new Referee(clinic, Method.WEIGHTS).judge(bookings);
    Result result =
        new Result(
            method,
            args[1],
            Long.parseLong(args[2]),
            judgement.score().total(),
            outcome.bound(),
            judgement.violations().size(),
            bookings.size(),
            seconds,
            cpuSeconds,
            heap,
            resident());
    System.out.println(result.line());
  }

  /** The most that the heap held, what was no longer needed with it, in MB. */
  private static double heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / MEGA;
  }

  /** The most memory that the process had, native memory with it, in MB; 0 where nobody says. */
  private static double resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.toUpperCase(Locale.ROOT).startsWith("VMHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILO)
        .sum();
  }
}
