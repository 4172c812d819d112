package io.leadwise.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

class SampleDnsTest {

  private static final String ZONE =
      """
      {
        "mail.example": {"mx": ["mx1.mail.example", "mx2.mail.example"]},
        "refuses.example": {"nullMx": true, "a": ["192.0.2.45"]},
        "bare.example": {},
        "address.example": {"a": ["192.0.2.44"]},
        "gone.example": {"nxdomain": true},
        "broken.example": {"servfail": true},
        "slow.example": {"timeout": true}
      }""";

  private SampleDns dns = start(zone());

  @AfterEach
  void stop() {
    dns.close();
  }

  @Test
  void mailServersComeInTheirOrderAndHaveAddresses() throws IOException {
    assertThat(ask("Mail.Example", Type.MX).getSection(Section.ANSWER))
        .extracting(record -> record.rdataToString().toLowerCase(Locale.ROOT))
        .containsExactly("10 mx1.mail.example.", "20 mx2.mail.example.");
    assertThat(ask("mx2.mail.example", Type.A).getSection(Section.ANSWER)).hasSize(1);
  }

  @Test
  void aDomainCanRefuseMail() throws IOException {
    assertThat(ask("refuses.example", Type.MX).getSection(Section.ANSWER))
        .extracting(Record::rdataToString)
        .containsExactly("0 .");
  }

  @Test
  void aDomainWithoutRecordsOfTheTypeExistsAllTheSame() throws IOException {
    for (String domain : new String[] {"bare.example", "address.example"}) {
      Message answer = ask(domain, Type.MX);
      assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
      assertThat(answer.getSection(Section.ANSWER)).isEmpty();
    }
    assertThat(ask("address.example", Type.A).getSection(Section.ANSWER))
        .extracting(Record::rdataToString)
        .containsExactly("192.0.2.44");
  }

  @Test
  void unknownDomainsDoNotExistAndBrokenOnesSaySo() throws IOException {
    assertThat(ask("gone.example", Type.MX).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(ask("never-heard-of.example", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(ask("broken.example", Type.MX).getRcode()).isEqualTo(Rcode.SERVFAIL);
  }

  @Test
  void aSilentDomainLetsTheAskerWait() {
    assertThatThrownBy(() -> ask("slow.example", Type.MX)).isInstanceOf(IOException.class);
  }

  @Test
  void forLoadTestsEveryDomainTakesMail() throws IOException {
    dns.close();
    dns = start(SampleZone.everyDomainTakesMail());

    assertThat(ask("company-17.example", Type.MX).getSection(Section.ANSWER)).hasSize(1);
  }

  @Test
  void theZoneOfTheSamplesIsReadable() {
    assertThat(SampleZone.samples().find("siemens.com").mailServers()).isNotEmpty();
    assertThat(SampleZone.samples().find("broken-dns-demo.com").kind())
        .isEqualTo(SampleZone.Kind.SERVER_FAILURE);
  }

  private Message ask(String domain, int type) throws IOException {
    SimpleResolver resolver = new SimpleResolver(InetAddress.getLoopbackAddress());
    resolver.setPort(Integer.parseInt(dns.address().split(":")[1]));
    resolver.setTimeout(Duration.ofMillis(500));
    Name name = Name.fromString(domain, Name.root);
    return resolver.send(Message.newQuery(Record.newRecord(name, type, DClass.IN)));
  }

  private static SampleDns start(SampleZone zone) {
    return SampleDns.start(0, zone);
  }

  private static SampleZone zone() {
    try {
      return SampleZone.parse(new ObjectMapper().readTree(ZONE));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
