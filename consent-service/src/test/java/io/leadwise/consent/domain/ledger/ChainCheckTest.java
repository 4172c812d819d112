package io.leadwise.consent.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

  private final ChainCheck check = new ChainCheck(LedgerHead.GENESIS);

  @Test
  void aWholeChainIsSoundToItsEnd() {
    List<ConsentEntry> chain = Entries.chain(5);

    assertThat(chain).allMatch(check::accept);
    assertThat(check.checked()).isEqualTo(5);
    assertThat(check.sound()).isEqualTo(Entries.end(chain));
    assertThat(check.broken()).isEmpty();
  }

  @Test
  void aMissingEntryIsFoundAtTheOneAfterIt() {
    List<ConsentEntry> chain = Entries.chain(3);
    check.accept(chain.get(0));

    assertThat(check.accept(chain.get(2))).isFalse();
    assertThat(check.broken())
        .contains(new BrokenEntry(3, chain.get(2).id(), Fault.SEQUENCE_BROKEN));
    assertThat(check.sound().sequence()).isEqualTo(1);
  }

  @Test
  void anEntryOfAnotherChainDoesNotFit() {
    check.accept(Entries.chain(1).get(0));
    ConsentEntry foreign = Entries.chain(2).get(1);

    assertThat(check.accept(foreign)).isFalse();
    assertThat(check.broken()).contains(new BrokenEntry(2, foreign.id(), Fault.LINK_BROKEN));
  }

  /** Field by field as the README of the service has it, computed here by other means. */
  @Test
  void theCanonicalFormIsTheOneThatIsDocumented() {
    UUID id = UUID.fromString("0193a5c8-0b00-7f77-8c55-3f4051627384");
    UUID seller = UUID.fromString("5e11e600-0000-4000-8000-000000000001");
    ConsentEntry entry =
        ConsentEntry.grant(id, seller, null, Entries.SHOWN, Entries.NOW, LedgerHead.GENESIS);

    assertThat(EntryHash.canonical(entry))
        .isEqualTo(
            """
            leadwise-consent-entry/1
            sequence=1
            previousHash=0000000000000000000000000000000000000000000000000000000000000000
            id=0193a5c8-0b00-7f77-8c55-3f4051627384
            sellerId=5e11e600-0000-4000-8000-000000000001
            purpose=SALES_QUALIFICATION_AGENT
            version=1
            status=GRANTED
            scopes=DATAVERSE_DATA,EXCHANGE_EMAIL
            textVersion=1
            textMeaning=1
            language=en
            textHash=fdd84783b830b6f255673bdbcbb8dc5d8fc2112389ade073788117402bb54f27
            recordedAt=2026-11-24T08:00:00.000000Z
            """);
    assertThat(entry.hash())
        .isEqualTo("35f8ef177f78af52aaba9249aa9775cde62d4f5884c7c8d1fff2eaff7072ff22");
  }
}
