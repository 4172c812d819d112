package io.leadwise.lead;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.leadwise.testkit.HouseRules;

@AnalyzeClasses(packages = "io.leadwise.lead", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);
}
