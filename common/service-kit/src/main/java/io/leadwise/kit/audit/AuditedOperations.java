package io.leadwise.kit.audit;

import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Which operations are administration: those that change something and are not for sellers. So a
 * new operation is in the log without anybody thinking of it.
 */
@ApplicationScoped
class AuditedOperations {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Map<Method, Optional<String>> known = new ConcurrentHashMap<>();

  /**
   * Returns the name of an operation that is administration: its id in the OpenAPI document, or its
   * Java name where it has none. Empty for all others.
   */
  Optional<String> name(String httpMethod, Method method) {
    return READING.contains(httpMethod)
        ? Optional.empty()
        : known.computeIfAbsent(method, AuditedOperations::nameOf);
  }

  private static Optional<String> nameOf(Method method) {
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    if (roles == null) {
      roles = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    }
    if (roles == null || Set.of(roles.value()).contains(Roles.SELLER)) {
      return Optional.empty();
    }
    Operation operation = method.getAnnotation(Operation.class);
    boolean named = operation != null && !operation.operationId().isEmpty();
    return Optional.of(named ? operation.operationId() : method.getName());
  }
}
