package org.ambulo.lab.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Many requests of a kind, one after the other or by several clients at once. */
public final class Repeated {

  /** The request with this number, from 0. */
  @FunctionalInterface
  public interface Request {
    Answer send(int number) throws IOException, InterruptedException;
  }

  /**
   * What came of it.
   *
   * @param timings of the requests that succeeded
   * @param answers in no order where several clients asked
   */
  public record Outcome(Timings timings, List<Answer> answers) {
    public Outcome {
      answers = List.copyOf(answers);
    }

    public List<Answer> refused() {
      return answers.stream().filter(answer -> !answer.isSuccess()).toList();
    }
  }

  private final LongSupplier nanos;

  /**
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  public Repeated(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Sends so many requests; each of the clients takes the next as soon as its last is answered.
   *
   * @param times how many in all
   * @param clients how many at once
   */
  public Outcome send(int times, int clients, Request request)
      throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Answer> answers = new ArrayList<>();
    long start = nanos.getAsLong();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Answer>>> shares = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        shares.add(pool.submit(() -> share(next, times, request)));
      }
      for (Future<List<Answer>> share : shares) {
        answers.addAll(share.get());
      }
    } catch (ExecutionException failed) {
      throw new IOException("a request could not be sent: " + failed.getCause(), failed);
    }
    double seconds = (nanos.getAsLong() - start) / 1e9;
    List<Long> succeeded = answers.stream().filter(Answer::isSuccess).map(Answer::nanos).toList();
    return new Outcome(new Timings(succeeded, seconds), answers);
  }

  private static List<Answer> share(AtomicInteger next, int times, Request request)
      throws IOException, InterruptedException {
    List<Answer> answers = new ArrayList<>();
    for (int number = next.getAndIncrement(); number < times; number = next.getAndIncrement()) {
      answers.add(request.send(number));
    }
    return answers;
  }
}
