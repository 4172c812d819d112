package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("io.leadwise.broken");
  private static final JavaClasses SOUND =
      new ClassFileImporter().importPackages("io.leadwise.sound");

  static Stream<Named<ArchRule>> rules() {
    return Arrays.stream(HouseRules.class.getFields())
        .filter(field -> field.isAnnotationPresent(ArchTest.class))
        .map(field -> Named.of(field.getName(), rule(field)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleFindsTheServiceThatBreaksIt(ArchRule rule) {
    assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noRuleBlamesASoundService(ArchRule rule) {
    assertThat(rule.evaluate(SOUND).getFailureReport().getDetails()).isEmpty();
  }

  private static ArchRule rule(Field field) {
    try {
      return (ArchRule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
