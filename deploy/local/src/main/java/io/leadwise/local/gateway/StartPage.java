package io.leadwise.local.gateway;

/** The page at the root of the gateway: where to go from here. */
final class StartPage {

  private StartPage() {}

  /**
   * @param workspace whether the workspace is built and served
   */
  static String html(boolean workspace) {
    StringBuilder people = new StringBuilder();
    for (DemoPerson person : DemoPerson.values()) {
      people.append(
          "<li><a href=\"/demo-tokens/%s\">%s</a> (%s)</li>%n"
              .formatted(person.slug(), person.displayName(), String.join(", ", person.roles())));
    }
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8"><title>Leadwise</title>
        <style>body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}</style>
        </head>
        <body>
        <h1>Leadwise</h1>
        <p>The sales qualification agent is running on this machine.</p>
        %s
        <ul>
        <li><a href="/swagger-ui/">Try the API</a></li>
        <li><a href="/openapi.yaml">OpenAPI document of all services</a></li>
        </ul>
        <h2>Tokens of the demo</h2>
        <p>Send one as <code>Authorization: Bearer …</code>:</p>
        <ul>
        %s</ul>
        </body>
        </html>
        """
        .formatted(
            workspace
                ? "<p><a href=\"/\">Open the workspace</a></p>"
                : "<p>The workspace is not built: <code>deploy/frontend/build.sh</code> does it, and needs Node.js 18 or newer.</p>",
            people);
  }
}
