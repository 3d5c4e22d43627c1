package org.ambulo.app.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose body ends in {@link TooLong} when more of it comes than may. */
final class BoundedRequest extends HttpServletRequestWrapper {

  /** More than may come. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final long most;
  private Optional<ServletInputStream> stream = Optional.empty();

  BoundedRequest(HttpServletRequest request, long most) {
    super(request);
    this.most = most;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream.isEmpty()) {
      stream = Optional.of(new Counted(super.getInputStream(), most));
    }
    return stream.get();
  }

  @Override
  public BufferedReader getReader() throws IOException {
    Charset charset =
        Optional.ofNullable(getCharacterEncoding())
            .map(Charset::forName)
            .orElse(StandardCharsets.UTF_8);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream in;
    private long left;

    Counted(ServletInputStream in, long most) {
      this.in = in;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = in.read(bytes, from, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new TooLong();
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
