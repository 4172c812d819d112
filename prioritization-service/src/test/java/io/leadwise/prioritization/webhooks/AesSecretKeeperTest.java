package io.leadwise.prioritization.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.prioritization.application.webhook.UnreadableSecretException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AesSecretKeeperTest {
  private static final UUID ONE = UUID.fromString("0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b01");
  private static final UUID OTHER = UUID.fromString("0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b02");

  private static final String OLD_KEY = text(32, 0);
  private static final String NEW_KEY = text(32, 1);

  private final AesSecretKeeper keeper = keeper(OLD_KEY);

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

    assertThatThrownBy(() -> keeper.open(OTHER, sealed))
        .isInstanceOf(UnreadableSecretException.class);
    assertThatThrownBy(() -> keeper(NEW_KEY).open(ONE, sealed))
        .isInstanceOf(UnreadableSecretException.class);
    assertThatThrownBy(() -> keeper(NEW_KEY).renew(ONE, sealed))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void duringAChangeOfKeysBothRead_andOneOnlyWrites() {
    AesSecretKeeper ready = keeper(OLD_KEY, NEW_KEY);
    AesSecretKeeper changed = keeper(NEW_KEY, OLD_KEY);
    String secret = keeper.create();
    String old = keeper.seal(ONE, secret);
    String renewed = changed.renew(ONE, old).orElseThrow();

    assertThat(changed.open(ONE, old)).isEqualTo(secret);
    assertThat(ready.open(ONE, renewed)).isEqualTo(secret);
    assertThat(keeper(NEW_KEY).open(ONE, renewed)).isEqualTo(secret);
    assertThat(changed.renew(ONE, renewed)).isEmpty();
    assertThat(ready.renew(ONE, old)).isEmpty();
    assertThatThrownBy(() -> keeper.open(ONE, renewed))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void withoutAKeyItIsStoredAsItIs_andStaysReadableOnceThereIsOne() {
    AesSecretKeeper keyless = new AesSecretKeeper(Settings.webhooks());
    String secret = keyless.create();

    String stored = keyless.seal(ONE, secret);

    assertThat(stored).isEqualTo("plain:" + secret);
    assertThat(keeper.open(ONE, stored)).isEqualTo(secret);
    assertThat(keeper.open(ONE, keeper.renew(ONE, stored).orElseThrow())).isEqualTo(secret);
    assertThat(keyless.renew(ONE, stored)).isEmpty();
  }

  @Test
  void aKeyOfAnotherLengthIsRefusedAtTheStart() {
    assertThatThrownBy(() -> keeper(text(16, 0))).hasMessageContaining("webhooks.secret-key is");
    assertThatThrownBy(() -> keeper(OLD_KEY, text(16, 0)))
        .hasMessageContaining("other-secret-keys is");
  }

  @Test
  void whatIsNoBase64IsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> keeper("n0t-a-key!"))
        .hasMessageContaining("secret-key")
        .message()
        .doesNotContain("!");
  }

  private static AesSecretKeeper keeper(String key) {
    return new AesSecretKeeper(Settings.webhooks("secret-key", key));
  }

  private static AesSecretKeeper keeper(String key, String other) {
    return new AesSecretKeeper(Settings.webhooks("secret-key", key, "other-secret-keys", other));
  }

  private static String text(int length, int first) {
    byte[] key = new byte[length];
    key[0] = (byte) first;
    return Base64.getEncoder().encodeToString(key);
  }
}
