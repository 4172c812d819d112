package io.leadwise.e2e.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A licence that Apache-2.0 cannot use is found; of several, one that it can use is enough. */
class LicenceRulesTest {

  private final LicenceRules rules = new LicenceRules();

  @Test
  void aLicenceIsKnownBySpdxNameAndByOtherSpellings() {
    assertThat(rules.shippedUnder(library("Apache-2.0"))).contains("Apache-2.0");
    assertThat(rules.shippedUnder(library("The Apache Software License, Version 2.0")))
        .contains("Apache-2.0");
    assertThat(rules.shippedUnder(library("EDL 1.0"))).contains("BSD-3-Clause");
  }

  @Test
  void ofSeveralOneMayBeChosen() {
    assertThat(rules.shippedUnder(library("GPL2 w/ CPE", "EPL 2.0"))).contains("EPL-2.0");
    assertThat(rules.shippedUnder(library("LGPL-2.1-only", "MIT"))).contains("MIT");
  }

  @Test
  void strongCopyleftAndClosedLicencesAreRefused() {
    for (String licence :
        List.of("GPL-3.0-only", "AGPL-3.0-only", "LGPL-2.1-or-later", "BUSL-1.1", "SSPL-1.0")) {
      assertThat(rules.shippedUnder(library(licence))).as(licence).isEmpty();
    }
  }

  @Test
  void whatIsNotShippedMayBeUnderTheClasspathException() {
    Component library = library("GPL-2.0-with-classpath-exception");

    assertThat(rules.shippedUnder(library)).isEmpty();
    assertThat(rules.testsUnder(library)).contains("GPL-2.0-with-classpath-exception");
    assertThat(rules.testsUnder(library("AGPL-3.0-only"))).isEmpty();
  }

  @Test
  void withoutALicenceNothingMayBeUsed() {
    assertThat(rules.shippedUnder(library())).isEmpty();
    assertThat(rules.shippedUnder(library("See the web site"))).isEmpty();
  }

  private static Component library(String... licences) {
    return new Component("org.example", "some", "1.0", List.of(licences));
  }
}
