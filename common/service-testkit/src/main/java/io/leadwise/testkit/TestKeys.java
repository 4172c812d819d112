package io.leadwise.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The key pair of this JVM's test tokens, made at first use. Kept in system properties because the
 * application and the tests are loaded by different class loaders.
 */
final class TestKeys {

  private static final String PRIVATE_KEY = "leadwise.testkit.private-key";
  private static final String PUBLIC_KEY = "leadwise.testkit.public-key";

  private TestKeys() {}

  /** Base64 body of the public key, as in a PEM file without its header and footer. */
  static String publicKeyBody() {
    ensureMade();
    return System.getProperty(PUBLIC_KEY);
  }

  static PrivateKey privateKey() {
    ensureMade();
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key that no service trusts. */
  static PrivateKey foreignKey() {
    return newPair().getPrivate();
  }

  private static void ensureMade() {
    synchronized (System.getProperties()) {
      if (System.getProperty(PUBLIC_KEY) == null) {
        KeyPair pair = newPair();
        Base64.Encoder base64 = Base64.getEncoder();
        System.setProperty(PRIVATE_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
        System.setProperty(PUBLIC_KEY, base64.encodeToString(pair.getPublic().getEncoded()));
      }
    }
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
