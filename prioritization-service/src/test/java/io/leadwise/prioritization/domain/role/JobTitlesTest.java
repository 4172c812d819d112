package io.leadwise.prioritization.domain.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles as people write them, and the traps among them. */
class JobTitlesTest {

  private record Expected(String title, Set<JobFunction> functions, Seniority seniority) {
    boolean isRight() {
      JobRole role = JobTitles.read(title);
      return role.functions().equals(functions) && role.seniority() == seniority;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Expected> titles() throws IOException {
    return table("/titles/titles.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("titles")
  void aTitleTellsFunctionAndSeniority(Expected expected) {
    JobRole role = JobTitles.read(expected.title());

    assertThat(role.functions()).isEqualTo(expected.functions());
    assertThat(role.seniority()).isEqualTo(expected.seniority());
  }

  /** Written before the rules, and the rules were not changed for them. */
  @Test
  void titlesThatTheRulesWereNotMadeForAreMostlyReadRight() throws IOException {
    List<Expected> heldOut = table("/titles/held-out-titles.txt");

    List<Expected> wrong = heldOut.stream().filter(it -> !it.isRight()).toList();

    assertThat(heldOut).hasSizeGreaterThanOrEqualTo(40);
    assertThat(wrong).as("read wrongly").hasSizeLessThanOrEqualTo(heldOut.size() / 5);
  }

  @Test
  void whatSomebodyWasIsNotWhatTheyAre() {
    assertThat(JobTitles.read("former CFO").held()).isFalse();
    assertThat(JobTitles.read("former CFO, now Head of Sales").held()).isTrue();
    assertThat(JobTitles.read("CFO").held()).isTrue();
  }

  private static List<Expected> table(String name) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                JobTitlesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(JobTitlesTest::line).toList();
    }
  }

  private static Expected line(String line) {
    String[] fields = line.split("\\|");
    return new Expected(
        fields[0],
        fields[1].equals("-")
            ? Set.of()
            : Arrays.stream(fields[1].split(","))
                .map(JobFunction::valueOf)
                .collect(Collectors.toUnmodifiableSet()),
        fields[2].equals("-") ? null : Seniority.valueOf(fields[2]));
  }
}
