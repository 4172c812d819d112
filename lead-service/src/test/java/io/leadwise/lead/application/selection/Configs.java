package io.leadwise.lead.application.selection;

import io.leadwise.lead.config.LeadConfig;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings that differ in a value from those of the test profile. */
public final class Configs {

  private Configs() {}

  public static LeadConfig withPageSize(LeadConfig config, int pageSize) {
    LeadConfig.Selection selection =
        with(LeadConfig.Selection.class, config.selection(), Map.of("pageSize", pageSize));
    return with(LeadConfig.class, config, Map.of("selection", selection));
  }

  public static LeadConfig withMaxListeners(LeadConfig config, int most) {
    LeadConfig.Progress progress =
        with(
            LeadConfig.Progress.class, config.selection().progress(), Map.of("maxListeners", most));
    LeadConfig.Selection selection =
        with(LeadConfig.Selection.class, config.selection(), Map.of("progress", progress));
    return with(LeadConfig.class, config, Map.of("selection", selection));
  }

  @SuppressWarnings("unchecked")
  private static <T> T with(Class<T> type, T real, Map<String, Object> values) {
    return (T)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object value = values.get(method.getName());
              if (value != null) {
                return value;
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
