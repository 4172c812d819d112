package io.leadwise.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Makes a POST repeatable by its {@code Idempotency-Key}: the first call does the work, a
 * repetition gets the first answer again. The key is stored in the transaction of the work; a
 * second call at the same time waits for the first at the unique index.
 */
@ApplicationScoped
public class Idempotency {

  public static final String HEADER = "Idempotency-Key";
  public static final String REPLAYED = "Idempotency-Replayed";

  @Inject HttpHeaders headers;
  @Inject Caller caller;
  @Inject IdempotencyKeys keys;
  @Inject ObjectMapper json;

  /**
   * Does the work once per key and caller; without a key, each time.
   *
   * @param operation name of the operation: the same key may serve another one
   * @param request what must be equal when the key comes again
   * @throws RefusalException 422 {@code idempotency-key-reused} when it is not
   */
  @Transactional
  public Response once(String operation, Object request, Supplier<Response> work) {
    return onceFor(operation, () -> request, work);
  }

  /** As {@link #once}, for a request that is dear to tell: without a key it is not asked for. */
  @Transactional
  public Response onceFor(String operation, Supplier<?> request, Supplier<Response> work) {
    String key = headers.getHeaderString(HEADER);
    if (key == null) {
      return work.get();
    }
    if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      throw new BadRequestProblem(
          "invalid-idempotency-key", "An Idempotency-Key has 1 to 255 visible ASCII characters.");
    }
    String scope = caller.id() + " " + operation;
    String hash = hash(request.get());
    if (keys.claim(scope, key, hash)) {
      Response response = work.get();
      keys.complete(scope, key, StoredAnswer.of(response, json));
      return response;
    }
    StoredAnswer first = keys.find(scope, key);
    if (!first.requestHash().equals(hash)) {
      throw new ReusedException();
    }
    return first.toResponse();
  }

  private String hash(Object request) {
    try {
      byte[] bytes = request == null ? new byte[0] : json.writeValueAsBytes(request);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The request cannot be hashed", e);
    }
  }

  static final class ReusedException extends RefusalException {
    ReusedException() {
      super(
          Refusal.INVALID,
          "idempotency-key-reused",
          "This Idempotency-Key came before with another request.");
    }
  }

  /** An answer as it can be given again. */
  record StoredAnswer(String requestHash, int status, String location, String etag, String body) {

    static StoredAnswer of(Response response, ObjectMapper json) {
      try {
        String body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null;
        return new StoredAnswer(
            null,
            response.getStatus(),
            response.getHeaderString(HttpHeaders.LOCATION),
            response.getHeaderString(HttpHeaders.ETAG),
            body);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("The answer cannot be stored", e);
      }
    }

    Response toResponse() {
      Response.ResponseBuilder response = Response.status(status).header(REPLAYED, "true");
      if (location != null) {
        response.header(HttpHeaders.LOCATION, location);
      }
      if (etag != null) {
        response.header(HttpHeaders.ETAG, etag);
      }
      if (body != null) {
        response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
      }
      return response.build();
    }
  }
}
