package org.ambulo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets callers that come at the same time share one transaction: who comes first writes for all who
 * wait. A call returns when what it brought is durable.
 */
final class Together<T> {

  private record Brought<T>(List<T> items, CompletableFuture<Void> done) {}

  private final Consumer<List<T>> writer;
  private final ReentrantLock writing = new ReentrantLock();
  private List<Brought<T>> waiting = new ArrayList<>();

  Together(Consumer<List<T>> writer) {
    this.writer = writer;
  }

  void add(List<T> items) {
    if (items.isEmpty()) {
      return;
    }
    Brought<T> mine = new Brought<>(List.copyOf(items), new CompletableFuture<>());
    synchronized (this) {
      waiting.add(mine);
    }
    writing.lock();
    try {
      if (!mine.done().isDone()) {
        writeAll();
      }
    } finally {
      writing.unlock();
    }
    try {
      mine.done().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException why ? why : failed;
    }
  }

  private void writeAll() {
    List<Brought<T>> all;
    synchronized (this) {
      all = waiting;
      waiting = new ArrayList<>();
    }
    try {
      writer.accept(all.stream().flatMap(brought -> brought.items().stream()).toList());
      all.forEach(brought -> brought.done().complete(null));
    } catch (RuntimeException failed) {
      all.forEach(brought -> brought.done().completeExceptionally(failed));
    }
  }
}
