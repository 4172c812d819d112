package io.leadwise.prioritization.api.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.kit.json.EventJson;
import io.leadwise.kit.problem.RefusalException;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Writes what a tool answers: compact JSON, or an error that a model can act on. As over HTTP a
 * refusal has its code, and a fault of ours gives no detail away (house law 6).
 */
@ApplicationScoped
class ToolAnswers {
  private static final Logger LOG = Logger.getLogger(ToolAnswers.class);

  private final ObjectMapper mapper;

  ToolAnswers(EventJson json) {
    // What is not known is left out: a model pays for each word.
    mapper = json.mapper().copy().setSerializationInclusion(JsonInclude.Include.NON_EMPTY);
  }

  String of(Supplier<?> work) {
    try {
      return mapper.writeValueAsString(work.get());
    } catch (RefusalException e) {
      throw new ToolCallException(e.code() + ": " + e.getMessage());
    } catch (ToolCallException e) {
      throw e;
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.error("A tool failed", e);
      throw new ToolCallException("internal-error: Something went wrong here. Try again later.");
    }
  }

  static UUID id(String name, String text) {
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      throw invalid(name + " is an id such as 0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b01.");
    }
  }

  static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                invalid(
                    name
                        + " is one of "
                        + Stream.of(type.getEnumConstants())
                            .map(E::name)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  static ToolCallException invalid(String sentence) {
    return new ToolCallException("invalid-argument: " + sentence);
  }
}
