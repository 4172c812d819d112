package io.leadwise.lead.connectors.imap;

import static io.leadwise.lead.World.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.leadwise.lead.World;
import io.leadwise.lead.application.connectors.ConnectionsFor;
import io.leadwise.lead.application.crm.Consents;
import io.leadwise.lead.connectors.Setup;
import io.leadwise.lead.connectors.TestSettings;
import io.leadwise.lead.domain.crm.ConsentChange;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Flags.Flag;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ImapRunTest {

  private static final String SELLER = "sofia.seller@leadwise.example";

  @RegisterExtension
  static final GreenMailExtension MAIL =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP))
          .withConfiguration(GreenMailConfiguration.aConfig().withUser(SELLER, SELLER, "hush"))
          .withPerMethodLifecycle(true);

  @Inject World world;
  @Inject ConnectionsFor connections;
  @Inject Consents consents;

  @BeforeEach
  void begin() {
    connections.test(
        TestSettings.of("post", "IMAP")
            .with("post", "url", "imap://127.0.0.1:" + MAIL.getImap().getPort())
            .with("post", "page-size", "2")
            .with("post", "mailboxes.\"" + SELLER + "\"", Setup.secret("hush")));
    world.createLead(
        "\"lastName\": \"Nyberg\", \"companyName\": \"Northwind\","
            + " \"email\": \"ada.nyberg@northwind.example\"");
  }

  @Test
  void emailsOfKnownPeopleAreDerived_nothingIsMarkedAsSeen_andNextTimeOnlyNewOnesAreRead()
      throws Exception {
    MimeMessage first = deliver("ada.nyberg@northwind.example", "Could we schedule a meeting?");
    deliver("friend@private.example", "Dinner at eight?");
    deliver("ada.nyberg@northwind.example", "Thanks.");
    consent(true, 1);

    connections.run();

    assertThat(
            world.texts(
                "select concat_ws(' ', type, external_address, subject, excerpt, intents) from interaction order by occurred_at, intents::text desc"))
        .containsExactlyInAnyOrder(
            "EMAIL_IN ada.nyberg@northwind.example About pumps [{\"intent\": \"MEETING_REQUEST\", \"evidence\": []}]",
            "EMAIL_IN ada.nyberg@northwind.example About pumps []");
    assertThat(first.isSet(Flag.SEEN)).isFalse();

    deliver("ada.nyberg@northwind.example", "One more thing.");
    connections.runAgain();
    assertThat(world.texts("select concat_ws(' ', created, unchanged) from connection_state"))
        .containsExactly("1 0");
  }

  @Test
  void withoutConsentNobodySignsIn() {
    connections.run();
    assertThat(world.texts("select status from connection_state")).containsExactly("IDLE");
    assertThat(world.number("select count(*) from connection_cursor")).isZero();
  }

  @Test
  void aPasswordThatIsRefusedIsToldWithoutIt() {
    MAIL.setUser(SELLER, SELLER, "another");
    consent(true, 1);

    connections.run();

    assertThat(world.texts("select error_code || ' ' || error_message from connection_state"))
        .containsExactly("sign-in-failed 127.0.0.1 refuses the password of a mailbox.");
  }

  @Test
  void aFolderThatWasBuiltAnewIsReadAnew() {
    deliver("ada.nyberg@northwind.example", "Thanks.");
    consent(true, 1);
    connections.run();
    world.execute("update connection_cursor set position = '1:5' where stream like 'inbox:%'");

    connections.runAgain();

    assertThat(world.texts("select status from connection_state")).containsExactly("IDLE");
    assertThat(world.number("select count(*) from interaction")).isEqualTo(1);
  }

  private MimeMessage deliver(String from, String text) {
    GreenMailUser user = MAIL.getUserManager().getUserByEmail(SELLER);
    MimeMessage message =
        GreenMailUtil.createTextEmail(
            SELLER, from, "About pumps", text, MAIL.getImap().getServerSetup());
    user.deliver(message);
    return message;
  }

  private void consent(boolean granted, long version) {
    QuarkusTransaction.requiringNew()
        .run(() -> consents.record(List.of(new ConsentChange(SOFIA, granted, version))));
  }
}
