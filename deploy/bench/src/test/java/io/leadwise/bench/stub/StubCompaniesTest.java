package io.leadwise.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StubCompaniesTest {

  private final StubCompanies companies = new StubCompanies(12_000);

  @Test
  void aCompanyIsFoundByEachOfItsNames() {
    StubCompany company = new StubCompany(42);

    assertThat(companies.named(company.name())).contains(company);
    assertThat(companies.named("company 0042")).contains(company);
    assertThat(companies.at(company.domain())).contains(company);
    assertThat(companies.at("WWW.company0042.com")).contains(company);
    assertThat(companies.named(new StubCompany(11_999).name())).contains(new StubCompany(11_999));
  }

  @Test
  void otherNamesFindNothing() {
    assertThat(companies.named("Company 0042 Oyj")).isEmpty();
    assertThat(companies.named("Company 042")).isEmpty();
    assertThat(companies.named("Company 00042")).isEmpty();
    assertThat(companies.named("Company 0000")).isEmpty();
    assertThat(companies.named("Company 12001")).isEmpty();
    assertThat(companies.at("shop.company0042.com")).isEmpty();
    assertThat(companies.at("gmial.com")).isEmpty();
  }

  @Test
  void namesAndDomainsAreUnique() {
    Set<String> names = new HashSet<>();
    Set<String> domains = new HashSet<>();
    for (int number = 1; number <= companies.count(); number++) {
      names.add(new StubCompany(number).name());
      domains.add(new StubCompany(number).domain());
    }

    assertThat(names).hasSize(companies.count());
    assertThat(domains).hasSize(companies.count());
  }

  @Test
  void thereIsAtLeastOne() {
    assertThatThrownBy(() -> new StubCompanies(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
