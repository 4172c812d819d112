package io.leadwise.research.outbound;

/** How we introduce ourselves: by a name of our own and a way to reach the operator. */
final class UserAgent {

  /** Name that rules in a robots.txt can address. */
  static final String TOKEN = "leadwiseresearch";

  private UserAgent() {}

  static String of(String contact) {
    return "LeadwiseResearch/0.1 (+" + contact.replaceAll("[\\p{Cntrl}()]", "") + ")";
  }
}
