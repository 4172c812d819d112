package io.leadwise.lead.intents;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.lead.domain.crm.Intent;
import io.leadwise.lead.domain.crm.IntentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBasedIntentClassifierTest {

  private static final Map<Character, IntentType> CODES =
      Map.of(
          'M', IntentType.MEETING_REQUEST,
          'I', IntentType.INFORMATION_REQUEST,
          'A', IntentType.ACTION_REQUEST,
          'N', IntentType.NOT_INTERESTED,
          'O', IntentType.OUT_OF_OFFICE);

  private final RuleBasedIntentClassifier classifier = new RuleBasedIntentClassifier();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("table")
  void aTextShowsItsIntentsAndNoOthers(String language, String text, Set<IntentType> expected) {
    assertThat(intents(null, text)).as("in the text").isEqualTo(expected);
    assertThat(intents(text, null)).as("in the subject").isEqualTo(expected);
  }

  static Stream<Arguments> table() throws IOException {
    Stream<Arguments> all = Stream.empty();
    for (String language : new String[] {"en", "de", "fr", "es"}) {
      try (var in =
              RuleBasedIntentClassifierTest.class.getResourceAsStream(
                  "/intent-examples/" + language + ".txt");
          var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        var lines =
            reader
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(parts -> Arguments.of(language, parts[0], expected(parts[1])))
                .toList();
        all = Stream.concat(all, lines.stream());
      }
    }
    return all;
  }

  private static Set<IntentType> expected(String codes) {
    return codes
        .chars()
        .filter(code -> code != '-')
        .mapToObj(code -> CODES.get((char) code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theEvidenceIsTheWordsOfTheWriter() {
    Intent intent =
        classifier.classify("Hello", "Hi! Könnten wir  uns\nam Montag treffen? Danke").get(0);

    assertThat(intent.intent()).isEqualTo(IntentType.MEETING_REQUEST);
    assertThat(intent.evidence()).containsExactly("Könnten wir uns am Montag treffen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thanks. On Mon, 3 May 2027 at 10:01, Sofia Seller <s@x.example> wrote: could we meet?",
        "Danke. Am 03.05.2027 um 10:01 schrieb Sofia Seller: können wir einen Termin vereinbaren?",
        "Merci. Le lun. 3 mai 2027 à 10:01, Sofia Seller a écrit : quelles sont vos disponibilités ?",
        "Gracias. El lun, 3 may 2027 a las 10:01, Sofia Seller escribió: ¿podemos reunirnos?",
        "Thanks. -----Original Message----- Could we meet?",
        "Danke. Von: Sofia Seller Gesendet: Montag An: Ada: Können wir einen Termin vereinbaren?"
      })
  void whatIsQuotedIsNotTheWritersWish(String text) {
    assertThat(classifier.classify(null, text)).isEmpty();
  }

  @Test
  void quotedLinesAreNotTheWritersWish() {
    assertThat(classifier.classify(null, "Fine with me.\n> Could we meet on Monday?\n> Sofia"))
        .isEmpty();
    assertThat(intents(null, "> We have offices in Kiel.\nCould we meet there?"))
        .containsExactly(IntentType.MEETING_REQUEST);
  }

  @Test
  void theSubjectOfAnAnswerIsNotTheWritersOwn() {
    for (String subject :
        new String[] {"Re: Could we meet?", "AW: Could we meet?", "RE[2]: Could we meet?"}) {
      assertThat(classifier.classify(subject, "Thanks, received.")).isEmpty();
    }
  }

  @Test
  void anAutomaticReplySaysNothingElse() {
    assertThat(intents("Automatic reply: Re: Offer", "Please call me back. We are not interested."))
        .containsExactly(IntentType.OUT_OF_OFFICE);
  }

  @Test
  void nothingToReadIsNoIntent() {
    assertThat(classifier.classify(null, null)).isEmpty();
    assertThat(classifier.classify("", "  …  ")).isEmpty();
  }

  private Set<IntentType> intents(String subject, String excerpt) {
    return classifier.classify(subject, excerpt).stream()
        .map(Intent::intent)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
