package io.leadwise.prioritization.webhooks;

import io.leadwise.prioritization.application.webhook.SecretKeeper;
import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.prioritization.domain.webhook.WebhookSignature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * Encrypts secrets with AES-256-GCM, bound to their webhook so that a row's secret is of no use in
 * another row. Without a key they are stored as they are, and the log says so at the start.
 */
@ApplicationScoped
class AesSecretKeeper implements SecretKeeper {
  private static final Logger LOG = Logger.getLogger(AesSecretKeeper.class);
  private static final String SEALED = "sealed:";
  private static final String PLAIN = "plain:";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int SECRET_BYTES = 32;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  AesSecretKeeper(WebhookConfig config) {
    key = config.secretKey().map(AesSecretKeeper::key).orElse(null);
    if (key == null) {
      LOG.info("Secrets of webhooks are stored unencrypted: no secret-key is set");
    }
  }

  private static SecretKeySpec key(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.strip());
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "leadwise.prioritization.webhooks.secret-key is not base64 of 32 bytes");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  @Override
  public String create() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return WebhookSignature.secret(secret);
  }

  @Override
  public String seal(UUID webhookId, String secret) {
    if (key == null) {
      return PLAIN + secret;
    }
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, webhookId, nonce, secret.getBytes(StandardCharsets.UTF_8));
    return SEALED
        + Base64.getEncoder()
            .encodeToString(
                ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  @Override
  public String open(UUID webhookId, String sealed) {
    if (sealed.startsWith(PLAIN)) {
      return sealed.substring(PLAIN.length());
    }
    if (key == null) {
      throw new IllegalStateException(
          "A secret is encrypted, and leadwise.prioritization.webhooks.secret-key is not set");
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(SEALED.length())));
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return new String(run(Cipher.DECRYPT_MODE, webhookId, nonce, rest), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, UUID webhookId, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(webhookId.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret could not be sealed or opened with this key", e);
    }
  }
}
