package io.leadwise.e2e.licences;

import java.util.List;

/**
 * A library in a bill of materials.
 *
 * @param licences as its metadata names them; whoever uses it may choose one of them
 */
record Component(String group, String name, String version, List<String> licences)
    implements Comparable<Component> {

  String coordinates() {
    return group + ":" + name;
  }

  /** Whether it is a part of this project. */
  boolean isOurs() {
    return group.equals("io.leadwise");
  }

  /** The file that a folder of libraries has for it. */
  String jar() {
    return name + "-" + version + ".jar";
  }

  @Override
  public int compareTo(Component other) {
    return (coordinates() + version).compareTo(other.coordinates() + other.version);
  }
}
