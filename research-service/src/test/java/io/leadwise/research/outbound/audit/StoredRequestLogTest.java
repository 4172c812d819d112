package io.leadwise.research.outbound.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.kit.jdbc.StorageException;
import io.leadwise.research.domain.outgoing.OutgoingRequest;
import io.leadwise.research.domain.outgoing.Purpose;
import io.leadwise.research.persistence.OutgoingRequestRepository;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StoredRequestLogTest {

  private final Storage storage = new Storage();
  private final StoredRequestLog log =
      new StoredRequestLog(
          storage, TestSettings.defaults().outbound(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void whatCannotBeWrittenWaits_inItsOrder() {
    note(0, 1_500);
    storage.down = true;
    assertThatThrownBy(log::write).isInstanceOf(StorageException.class);
    note(1_500, 1_600);
    storage.down = false;

    log.write();

    assertThat(storage.written).hasSize(1_600).isSortedAccordingTo(byNumber());
  }

  @Test
  void itHoldsSoManyAndNoMore() {
    note(0, 49_999);
    assertThat(log.hasRoom()).isTrue();

    note(49_999, 50_000);
    assertThat(log.hasRoom()).isFalse();

    log.write();
    assertThat(log.hasRoom()).isTrue();
  }

  private void note(int from, int to) {
    LongStream.range(from, to).forEach(number -> log.note(request(number)));
  }

  private static OutgoingRequest request(long number) {
    return new OutgoingRequest(
        new UUID(0, number),
        Instant.EPOCH,
        "www.acme.example",
        "company-website",
        Purpose.RESEARCH,
        OutgoingRequest.ANSWERED,
        200,
        number,
        1);
  }

  private static Comparator<OutgoingRequest> byNumber() {
    return Comparator.comparingLong(OutgoingRequest::bytes);
  }

  /** A table that can be out of reach. */
  private static final class Storage extends OutgoingRequestRepository {

    private final List<OutgoingRequest> written = new ArrayList<>();
    private boolean down;

    @Override
    public void add(List<OutgoingRequest> requests) {
      if (down) {
        throw new StorageException("The database is down");
      }
      written.addAll(requests);
    }
  }
}
