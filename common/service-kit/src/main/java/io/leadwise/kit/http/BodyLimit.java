package io.leadwise.kit.http;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies over the limit of their path, whether they say their length or not. */
@Provider
// Answers that a client of ours reads are no bodies of callers.
@ConstrainedTo(RuntimeType.SERVER)
@ApplicationScoped
public class BodyLimit implements ReaderInterceptor {

  static final String CODE = "body-too-large";

  @Inject HttpConfig config;
  @Inject UriInfo uri;

  @ServerRequestFilter(preMatching = true)
  public void limit(ContainerRequestContext request) {
    long limit = limitOf(config, request.getUriInfo().getPath());
    if (request.getLength() > limit) {
      throw new BodyTooLargeException(limit);
    }
  }

  /** A body in chunks does not say its length: it is counted while it is read. */
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(
        new LimitedStream(context.getInputStream(), limitOf(config, uri.getPath())));
    return context.proceed();
  }

  /** Largest body, in bytes, that a path takes. */
  static long limitOf(HttpConfig config, String path) {
    return config.bodyLimits().entrySet().stream()
        .filter(e -> path.startsWith(e.getKey()))
        .max(Comparator.comparingInt(e -> e.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(config.maxBodySize())
        .asLongValue();
  }

  static String detail(long limit) {
    return "The body is larger than the " + limit + " bytes that this address takes.";
  }

  static final class BodyTooLargeException extends RefusalException {
    BodyTooLargeException(long limit) {
      super(Refusal.TOO_LARGE, CODE, detail(limit));
    }
  }

  private static final class LimitedStream extends FilterInputStream {
    private final long limit;
    private long count;

    LimitedStream(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        add(1);
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        add(read);
      }
      return read;
    }

    private void add(int bytes) {
      count += bytes;
      if (count > limit) {
        throw new BodyTooLargeException(limit);
      }
    }
  }
}
