package io.leadwise.bench.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wikidata, as far as research asks it: search, items, labels. */
final class WikidataAnswers {

  static final String HOST = "www.wikidata.org";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ENTITY_DATA =
      Pattern.compile("/wiki/Special:EntityData/(Q\\d{1,9})\\.json");
  private static final int MOST_IDS = 50;

  private final StubCompanies companies;

  WikidataAnswers(StubCompanies companies) {
    this.companies = companies;
  }

  StubAnswer to(String path, Map<String, String> query) {
    Matcher entity = ENTITY_DATA.matcher(path);
    if (entity.matches()) {
      return entity(entity.group(1));
    }
    if (path.equals("/w/api.php")) {
      return switch (query.getOrDefault("action", "")) {
        case "wbsearchentities" -> search(query.getOrDefault("search", ""));
        case "wbgetentities" -> labels(query.getOrDefault("ids", ""));
        default -> error("badvalue", "Unrecognized value for parameter \"action\".");
      };
    }
    return StubAnswer.text(404, "Not in the stub web");
  }

  private StubAnswer search(String text) {
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject("searchinfo").put("search", text);
    var hits = answer.putArray("search");
    companies
        .named(text)
        .filter(StubCompany::isInWikidata)
        .ifPresent(company -> hit(hits.addObject(), company));
    answer.put("success", 1);
    return StubAnswer.json(answer);
  }

  private static void hit(ObjectNode hit, StubCompany company) {
    String id = StubItems.company(company);
    String description =
        "company in %s (%s)".formatted(company.home().english(), company.industry());
    hit.put("id", id).put("title", id).put("pageid", company.number());
    hit.put("concepturi", "http://www.wikidata.org/entity/" + id).put("repository", "wikidata");
    hit.put("url", "//www.wikidata.org/wiki/" + id);
    ObjectNode display = hit.putObject("display");
    display.putObject("label").put("value", company.label()).put("language", "en");
    display.putObject("description").put("value", description).put("language", "en");
    hit.put("label", company.label()).put("description", description);
    hit.putObject("match").put("type", "label").put("language", "en").put("text", company.label());
  }

  private StubAnswer entity(String id) {
    Optional<StubCompany> company = StubItems.company(id, companies);
    if (company.isEmpty()) {
      return StubAnswer.text(404, "No such entity");
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject("entities").set(id, WikidataEntity.of(company.get()));
    return StubAnswer.json(answer);
  }

  private static StubAnswer labels(String ids) {
    String[] wanted = ids.split("\\|");
    if (wanted.length > MOST_IDS) {
      return error("too-many-titles", "Too many values supplied for parameter \"ids\".");
    }
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode entities = answer.putObject("entities");
    for (String id : wanted) {
      ObjectNode entity = entities.putObject(id).put("type", "item").put("id", id);
      StubItems.label(id)
          .ifPresentOrElse(
              label ->
                  entity
                      .putObject("labels")
                      .putObject("en")
                      .put("language", "en")
                      .put("value", label),
              () -> entity.put("missing", ""));
    }
    answer.put("success", 1);
    return StubAnswer.json(answer);
  }

  /** Wikidata reports errors inside answers of status 200. */
  private static StubAnswer error(String code, String info) {
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject("error").put("code", code).put("info", info);
    return StubAnswer.json(answer);
  }
}
