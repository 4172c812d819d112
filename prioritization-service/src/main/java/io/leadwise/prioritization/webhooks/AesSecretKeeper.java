package io.leadwise.prioritization.webhooks;

import io.leadwise.prioritization.application.webhook.SecretKeeper;
import io.leadwise.prioritization.application.webhook.UnreadableSecretException;
import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.prioritization.domain.webhook.WebhookSignature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * Encrypts secrets with AES-256-GCM, bound to their webhook so that a row's secret is of no use in
 * another row. One key writes; others only read, so that keys can be changed. Which one a secret
 * was encrypted with is not stored: GCM tells a wrong key, and a release that knows one key only
 * still reads what this one writes. Without a key secrets are stored as they are, and the log says
 * so at the start.
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
  private final List<SecretKeySpec> readable = new ArrayList<>();

  AesSecretKeeper(WebhookConfig config) {
    key = config.secretKey().map(it -> key("secret-key", it)).orElse(null);
    if (key == null) {
      LOG.info("Secrets of webhooks are stored unencrypted: no secret-key is set");
    } else {
      readable.add(key);
    }
    config
        .otherSecretKeys()
        .orElse(List.of())
        .forEach(it -> readable.add(key("other-secret-keys", it)));
  }

  private static SecretKeySpec key(String setting, String base64) {
    byte[] bytes = decoded(base64);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "leadwise.prioritization.webhooks.%s is not base64 of 32 bytes".formatted(setting));
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /** The bytes; none where it is not base64, whose own message would repeat a part of the key. */
  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
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
    byte[] sealed = encrypt(webhookId, nonce, secret.getBytes(StandardCharsets.UTF_8));
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
    for (SecretKeySpec each : readable) {
      Optional<String> secret = decrypt(each, webhookId, sealed);
      if (secret.isPresent()) {
        return secret.get();
      }
    }
    throw new UnreadableSecretException();
  }

  @Override
  public Optional<String> renew(UUID webhookId, String sealed) {
    if (key == null || !sealed.startsWith(PLAIN) && decrypt(key, webhookId, sealed).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(seal(webhookId, open(webhookId, sealed)));
  }

  private byte[] encrypt(UUID webhookId, byte[] nonce, byte[] secret) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, webhookId, nonce).doFinal(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret could not be encrypted", e);
    }
  }

  /** The secret; empty where it was encrypted with another key or for another webhook. */
  private static Optional<String> decrypt(SecretKeySpec with, UUID webhookId, String sealed) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(SEALED.length())));
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    try {
      byte[] secret = cipher(Cipher.DECRYPT_MODE, with, webhookId, nonce).doFinal(rest);
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret could not be decrypted", e);
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec with, UUID webhookId, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, with, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(webhookId.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
