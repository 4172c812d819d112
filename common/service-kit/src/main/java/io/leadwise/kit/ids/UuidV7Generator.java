package io.leadwise.kit.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** UUID version 7 (RFC 9562, section 5.7), so that new rows land at the end of their index. */
@DefaultBean
@ApplicationScoped
public class UuidV7Generator implements IdGenerator {

  private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

  @Override
  public UUID next() {
    return generator.generate();
  }
}
