package org.ambulo.app.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/**
 * Browsers that want to know when something changes. What they are sent says only that, not what:
 * each then asks for what it may see. A stream lasts some minutes; the browser opens the next by
 * itself. When the server ends they end first: it would wait for them as for any request.
 */
public final class LiveStreams implements ApplicationListener<ContextClosedEvent> {

  private static final int MOST_OF_ONE = 20;
  private static final Duration LASTS = Duration.ofMinutes(5);
  private static final int TOO_MANY = 429;

  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  /** One browser's, of one patient or of all. */
  private static final class Stream {
    private final String account;
    private final Optional<String> patient;
    private final SseBuilder to;
    private final AtomicBoolean sending = new AtomicBoolean();

    Stream(String account, Optional<String> patient, SseBuilder to) {
      this.account = account;
      this.patient = patient;
      this.to = to;
    }

    boolean concerns(Set<String> patients) {
      return patient.map(patients::contains).orElse(true);
    }
  }

  /** Opens one for an account, which may see the patient. */
  public ServerResponse open(String account, Optional<String> patient) {
    if (open.stream().filter(stream -> stream.account.equals(account)).count() >= MOST_OF_ONE) {
      return ServerResponse.status(TOO_MANY).header("Retry-After", "60").build();
    }
    return ServerResponse.sse(
        to -> {
          Stream stream = new Stream(account, patient, to);
          to.onComplete(() -> open.remove(stream));
          to.onTimeout(() -> open.remove(stream));
          to.onError(failed -> open.remove(stream));
          open.add(stream);
          send(stream, "ready");
          if (ending) {
            end(stream);
          }
        },
        LASTS);
  }

  /** Tells whoever looks at one of these patients, or at a list. */
  void changed(Set<String> patients) {
    for (Stream stream : open) {
      if (stream.concerns(patients) && stream.sending.compareAndSet(false, true)) {
        Thread.ofVirtual()
            .start(
                () -> {
                  stream.sending.set(false);
                  send(stream, "changed");
                });
      }
    }
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent closing) {
    ending = true;
    open.forEach(this::end);
  }

  private void end(Stream stream) {
    try {
      stream.to.complete();
    } catch (IllegalStateException gone) {
      open.remove(stream);
    }
  }

  private void send(Stream stream, String event) {
    try {
      synchronized (stream) {
        stream.to.event(event).data("-");
      }
    } catch (IOException | IllegalStateException gone) {
      open.remove(stream);
    }
  }
}
