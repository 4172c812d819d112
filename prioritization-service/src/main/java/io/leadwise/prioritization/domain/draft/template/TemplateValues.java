package io.leadwise.prioritization.domain.draft.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What one rendering of a template sees: strings and booleans, and nothing to call. */
public final class TemplateValues {
  private final Map<String, Map<String, Object>> groups = new HashMap<>();

  /**
   * @param words all of {@link TemplateWord}
   * @param flags those that hold
   */
  public TemplateValues(Map<TemplateWord, String> words, Set<TemplateFlag> flags) {
    for (TemplateWord word : TemplateWord.values()) {
      put(word.path(), words.get(word));
    }
    for (TemplateFlag flag : TemplateFlag.values()) {
      put(flag.path(), flags.contains(flag));
    }
  }

  private void put(String path, Object value) {
    int dot = path.indexOf('.');
    groups
        .computeIfAbsent(path.substring(0, dot), any -> new HashMap<>())
        .put(path.substring(dot + 1), value);
  }

  Map<String, Map<String, Object>> groups() {
    return groups;
  }
}
