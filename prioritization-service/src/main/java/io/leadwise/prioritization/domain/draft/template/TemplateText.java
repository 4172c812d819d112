package io.leadwise.prioritization.domain.draft.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.ValueResolvers;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One text of a template that was read and found harmless. The engine has no sections but {@code
 * {#if}}, no namespaces, no loops, no methods and no reflection, and every expression has to be one
 * of ours: so a text can only choose and insert, and takes no longer than it is long (ADR 0026).
 */
public final class TemplateText {
  private static final int MOST_SECTIONS = 60;
  private static final long MOST_MILLIS = 1_000;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\n]]");

  private static final Engine ENGINE =
      Engine.builder()
          .addSectionHelper(new IfSectionHelper.Factory())
          .addValueResolver(ValueResolvers.mapResolver())
          .strictRendering(true)
          .removeStandaloneLines(true)
          .timeout(MOST_MILLIS)
          .build();

  private final String field;
  private final Template template;

  private TemplateText(String field, Template template) {
    this.field = field;
    this.template = template;
  }

  /**
   * @param field what the text is, for error messages
   * @throws BrokenTemplateException when it is not well formed or wants more than it may
   */
  public static TemplateText parse(String field, String text) {
    String lines = text.replace("\r\n", "\n").strip();
    if (INVISIBLE.matcher(lines).find()) {
      throw new BrokenTemplateException(field, "It has a character that cannot be seen.");
    }
    Template template;
    try {
      template = ENGINE.parse(lines);
    } catch (TemplateException e) {
      throw new BrokenTemplateException(field, at(e.getOrigin()) + sentence(e));
    }
    TemplateText read = new TemplateText(field, template);
    read.check();
    return read;
  }

  /**
   * @throws IllegalStateException when it does not render: what was checked does
   */
  public String render(TemplateValues values) {
    try {
      return template.render(values.groups());
    } catch (TemplateException e) {
      throw new IllegalStateException("A checked template does not render", e);
    }
  }

  private void check() {
    if (!template.getParameterDeclarations().isEmpty()) {
      throw new BrokenTemplateException(field, "Parameters cannot be declared.");
    }
    if (template.findNodes(TemplateNode::isSection).size() > MOST_SECTIONS) {
      throw new BrokenTemplateException(
          field, "It has more than " + MOST_SECTIONS + " sections {#if}.");
    }
    // By id: the same words may be inserted here and asked there.
    Set<Integer> inserted =
        template.findNodes(TemplateNode::isExpression).stream()
            .flatMap(node -> node.getExpressions().stream())
            .map(Expression::getGeneratedId)
            .collect(Collectors.toSet());
    for (Expression expression : template.getExpressions()) {
      if (inserted.contains(expression.getGeneratedId())) {
        requireWord(expression);
      } else {
        requireFlag(expression);
      }
    }
    template
        .findNodes(TemplateNode::isText)
        .forEach(
            node -> {
              String text = node.asText().getValue();
              if (text.contains("{") || text.contains("}")) {
                throw new BrokenTemplateException(
                    field, at(node.getOrigin()) + "There is a brace that belongs to nothing.");
              }
            });
  }

  private void requireWord(Expression expression) {
    if (TemplateWord.of(expression.toOriginalString()).isEmpty()) {
      throw refused(
          expression,
          "can be inserted; what can is "
              + Stream.of(TemplateWord.values())
                  .map(TemplateWord::path)
                  .collect(Collectors.joining(", ")));
    }
  }

  private void requireFlag(Expression expression) {
    if (TemplateFlag.of(expression.toOriginalString()).isEmpty()) {
      throw refused(
          expression,
          "can be asked in {#if}; what can is "
              + Stream.of(TemplateFlag.values())
                  .map(TemplateFlag::path)
                  .collect(Collectors.joining(", ")));
    }
  }

  private BrokenTemplateException refused(Expression expression, String sentence) {
    return new BrokenTemplateException(
        field,
        "%s\"%s\" is nothing that %s."
            .formatted(at(expression.getOrigin()), expression.toOriginalString(), sentence));
  }

  private static String at(TemplateNode.Origin origin) {
    return origin == null
        ? ""
        : "Line %d, column %d: ".formatted(origin.getLine(), origin.getLineCharacterStart());
  }

  /** The engine names template ids of its own making, which mean nothing to an author. */
  private static String sentence(TemplateException e) {
    String said = e.getMessage().replaceFirst("^Parser error:\\s*", "").strip();
    return Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".";
  }
}
