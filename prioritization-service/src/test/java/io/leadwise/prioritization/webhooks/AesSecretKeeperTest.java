package io.leadwise.prioritization.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AesSecretKeeperTest {
  private static final UUID ONE = UUID.fromString("0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b01");
  private static final UUID OTHER = UUID.fromString("0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b02");

  private final AesSecretKeeper keeper = keeper(new byte[32]);

  @Test
  void aSecretIsStoredEncryptedAndComesBack() {
    String secret = keeper.create();

    String sealed = keeper.seal(ONE, secret);

    assertThat(sealed).startsWith("sealed:").doesNotContain(secret.substring(6));
    assertThat(keeper.open(ONE, sealed)).isEqualTo(secret);
    assertThat(keeper.seal(ONE, secret)).isNotEqualTo(sealed);
    assertThat(keeper.create()).isNotEqualTo(secret);
  }

  @Test
  void itOpensNeitherInAnotherRowNorWithAnotherKey() {
    String sealed = keeper.seal(ONE, keeper.create());
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;

    assertThatThrownBy(() -> keeper.open(OTHER, sealed)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> keeper(otherKey).open(ONE, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void withoutAKeyItIsStoredAsItIs_andStaysReadableOnceThereIsOne() {
    AesSecretKeeper keyless = new AesSecretKeeper(Settings.webhooks());
    String secret = keyless.create();

    String stored = keyless.seal(ONE, secret);

    assertThat(stored).isEqualTo("plain:" + secret);
    assertThat(keeper.open(ONE, stored)).isEqualTo(secret);
  }

  @Test
  void aKeyOfAnotherLengthIsRefusedAtTheStart() {
    assertThatThrownBy(() -> keeper(new byte[16])).hasMessageContaining("secret-key");
  }

  private static AesSecretKeeper keeper(byte[] key) {
    return new AesSecretKeeper(
        Settings.webhooks("secret-key", Base64.getEncoder().encodeToString(key)));
  }
}
