package io.leadwise.research.sources.website;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The schema.org things that a page describes in JSON-LD. Blocks hold one thing, an array of them,
 * or a {@code @graph}; a broken block costs only itself.
 */
final class JsonLd {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_THINGS = 500;

  /** Websites wrap and break JSON in many ways; these can be forgiven. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final List<JsonNode> things = new ArrayList<>();

  private JsonLd() {}

  static JsonLd of(Document html) {
    JsonLd all = new JsonLd();
    for (Element script : html.select("script[type*=ld+json]")) {
      parsed(script.data()).forEach(node -> all.collect(node, 0));
    }
    return all;
  }

  /** Returns the things of these types, in the order of the page. */
  List<JsonNode> ofType(Set<String> types) {
    return things.stream().filter(thing -> isOne(thing.path("@type"), types)).toList();
  }

  /** Things that stand in a row without a list around them are read until one is broken. */
  private static List<JsonNode> parsed(String block) {
    String json =
        block
            .replaceAll("^\\s*(<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
            .replaceAll("(-->|//\\s*]]>|]]>)\\s*$", "")
            .strip();
    List<JsonNode> read = inARow(json);
    // Some systems write the marks of JSON as they would write them in a text.
    return read.isEmpty() && json.contains("&quot;")
        ? inARow(Parser.unescapeEntities(json, false))
        : read;
  }

  private static List<JsonNode> inARow(String json) {
    List<JsonNode> read = new ArrayList<>();
    try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(json)) {
      while (nodes.hasNextValue()) {
        read.add(nodes.nextValue());
      }
    } catch (IOException e) {
      // The page's own mistake; what stands before it, and in its other blocks, still counts.
      return read;
    }
    return read;
  }

  private void collect(JsonNode node, int depth) {
    if (depth > MAX_DEPTH || things.size() >= MAX_THINGS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
      return;
    }
    if (!node.isObject()) {
      return;
    }
    if (node.has("@type")) {
      things.add(node);
    }
    for (String nested :
        List.of(
            "@graph",
            "publisher",
            "mainEntity",
            "about",
            "hasPart",
            "itemListElement",
            "item",
            "makesOffer",
            "hasOfferCatalog",
            "itemOffered")) {
      if (node.has(nested)) {
        collect(node.get(nested), depth + 1);
      }
    }
  }

  private static boolean isOne(JsonNode type, Set<String> types) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isOne(one, types)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText();
    return types.contains(
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
  }
}
