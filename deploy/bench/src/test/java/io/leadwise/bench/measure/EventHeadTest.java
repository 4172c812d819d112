package io.leadwise.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventHeadTest {

  @Test
  void theExampleOfAnInsightIsRead() throws Exception {
    assertThat(EventHead.read(example("lead-insight")))
        .isEqualTo(
            new EventHead(
                "0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b01",
                "0193a5c8-3d00-7a42-8c21-6f0e2d4b8a10",
                true,
                false,
                2));
  }

  @Test
  void theExamplesOfTheOtherStagesNameLeadAndRun() throws Exception {
    for (String topic : new String[] {"lead-selected", "research-completed", "email-validated"}) {
      EventHead head = EventHead.read(example(topic));

      assertThat(head.leadId()).as(topic).matches("[0-9a-f-]{36}");
      assertThat(head.runId()).as(topic).matches("[0-9a-f-]{36}");
    }
  }

  @Test
  void fieldsInsideOthersDoNotCount() throws Exception {
    EventHead head = read("{\"facts\":[{\"runId\":\"x\",\"complete\":true}],\"leadId\":\"1\"}");

    assertThat(head).isEqualTo(new EventHead("1", null, false, false, 0));
  }

  @Test
  void aFailedSectionIsNoticed() throws Exception {
    String sections =
        "{\"a\":{\"status\":\"READY\"},\"b\":{\"reason\":\"late\",\"status\":\"%s\"}}";

    assertThat(
            read("{\"sections\":" + sections.formatted("FAILED") + ",\"complete\":true}").gaveUp())
        .isTrue();
    assertThat(read("{\"sections\":" + sections.formatted("STALE") + ",\"complete\":true}"))
        .isEqualTo(new EventHead(null, null, true, false, 0));
  }

  @Test
  void anEventIsAnObject() {
    assertThatThrownBy(() -> read("[]")).isInstanceOf(IOException.class);
  }

  private static EventHead read(String json) throws IOException {
    return EventHead.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] example(String topic) throws IOException {
    String file = "contracts/%1$s/%1$s.v1.example.json".formatted(topic);
    try (InputStream in = EventHeadTest.class.getClassLoader().getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return in.readAllBytes();
    }
  }
}
