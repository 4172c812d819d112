package io.leadwise.emailvalidation.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.emailvalidation.application.AddressJudge;
import io.leadwise.emailvalidation.application.AddressJudge.Depth;
import io.leadwise.emailvalidation.application.Judged;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Answers a batch chunk by chunk: while one is written, the next one is judged, and no further one
 * is begun, so that a client that reads slowly slows the work down.
 */
@ApplicationScoped
class BatchAnswers {

  @Inject AddressJudge judge;
  @Inject ObjectMapper json;
  @Inject EmailValidationConfig config;

  /** Never more threads than calls: each call has one chunk in work. */
  private final ExecutorService judges =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "email-batch-judge");
            thread.setDaemon(true);
            return thread;
          });

  private record Chunk(List<BatchLines.Line> lines, List<Judged> judged) {}

  @PreDestroy
  void stop() {
    judges.shutdown();
  }

  void write(BatchLines lines, Depth depth, OutputStream output) throws IOException {
    BatchWriter writer = new BatchWriter(json.getFactory(), output);
    Future<Chunk> next = judges.submit(() -> judge(lines, depth));
    for (Chunk chunk = await(next); !chunk.lines().isEmpty(); chunk = await(next)) {
      next = judges.submit(() -> judge(lines, depth));
      write(chunk, writer);
      writer.flush();
    }
  }

  private Chunk judge(BatchLines lines, Depth depth) throws IOException {
    List<BatchLines.Line> some = lines.next(config.batch().chunkSize());
    List<String> addresses =
        some.stream().map(BatchLines.Line::address).filter(Objects::nonNull).toList();
    return new Chunk(some, judge.judge(addresses, depth));
  }

  private static void write(Chunk chunk, BatchWriter writer) throws IOException {
    Iterator<Judged> judged = chunk.judged().iterator();
    for (BatchLines.Line line : chunk.lines()) {
      if (line.address() == null) {
        writer.writeMalformed(line.number());
      } else {
        writer.write(line.number(), line.address(), judged.next().verdict());
      }
    }
  }

  private static Chunk await(Future<Chunk> chunk) throws IOException {
    try {
      return chunk.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The service stops");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IOException("The batch cannot be read on", e.getCause());
    }
  }
}
