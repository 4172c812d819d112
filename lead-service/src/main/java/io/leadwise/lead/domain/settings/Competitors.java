package io.leadwise.lead.domain.settings;

import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The competitors that an admin names (domain.md §2). */
public final class Competitors {

  /** How many there may be. */
  public static final int MOST = 3;

  private Competitors() {}

  /**
   * Names as entered, trimmed, in their order.
   *
   * @throws InvalidValueException for more than three, an empty name, or one that comes twice,
   *     however it is written
   */
  public static List<String> checked(List<String> names) {
    if (names.size() > MOST) {
      throw new InvalidValueException("competitors", "must have at most " + MOST + " entries");
    }
    List<String> checked = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      String text = Texts.required("competitors", name, 200);
      if (!seen.add(text.toLowerCase(Locale.ROOT))) {
        throw new InvalidValueException("competitors", "must not name the same one twice");
      }
      checked.add(text);
    }
    return List.copyOf(checked);
  }
}
