package io.leadwise.kit.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** What the sample service of these tests keeps. */
@Entity
public class Thing {
  @Id public UUID id;
  public String name;
  public int weight;
  @Version public long version;
}
