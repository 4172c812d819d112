package io.leadwise.prioritization.domain.draft;

import java.util.List;

/**
 * How long the parts of a draft may be, in characters. A draft takes the widest room in which it
 * keeps within its limit, so that short facts are told whole.
 *
 * @param need 0 leaves it out
 * @param proof 0 leaves it out
 */
record Room(int name, int fact, int need, int proposition, int proof) {

  /** From wide to narrow. */
  static final List<Room> ALL =
      List.of(
          new Room(60, 240, 160, 320, 240),
          new Room(60, 200, 140, 260, 160),
          new Room(60, 200, 120, 240, 0),
          new Room(60, 160, 90, 180, 0),
          new Room(50, 140, 0, 140, 0),
          new Room(40, 100, 0, 100, 0));
}
