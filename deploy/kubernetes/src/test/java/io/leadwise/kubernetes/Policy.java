package io.leadwise.kubernetes;

import java.util.List;

/** A rule that the objects of an overlay keep. */
@FunctionalInterface
public interface Policy {

  /** Each breach, in a sentence that names the object; empty when there is none. */
  List<String> problems(Manifests manifests);
}
