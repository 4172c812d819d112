package io.leadwise.kit.sample;

import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Topics of the sample service, which no contract names. */
public class SampleTopics implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    TestKafka.createTopic("sample-happened", 1);
    TestKafka.createTopic("sample-happened.sample-service.dlq", 1);
    TestKafka.createTopic("thing-changed", 1);
    return Map.of();
  }

  @Override
  public void stop() {
    // The broker is stopped with the JVM.
  }
}
