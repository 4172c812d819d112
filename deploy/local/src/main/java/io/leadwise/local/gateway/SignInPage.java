package io.leadwise.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page that asks who comes. */
final class SignInPage {

  private SignInPage() {}

  /**
   * @param query what the workspace asked for, as it stands in the address, encoded
   */
  static String html(String query) {
    StringBuilder people = new StringBuilder();
    for (DemoPerson person : DemoPerson.values()) {
      if (person.usesWorkspace()) {
        people.append(
            """
            <li><a href="/authorize?%s&amp;person=%s"><b>%s</b><span>%s</span></a></li>
            """
                .formatted(
                    escaped(query), person.slug(), person.displayName(), person.introduction()));
      }
    }
    return template().replace("{people}", people);
  }

  private static String escaped(String query) {
    return query
        .replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String template() {
    try (InputStream in = SignInPage.class.getResourceAsStream("/sign-in/page.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
