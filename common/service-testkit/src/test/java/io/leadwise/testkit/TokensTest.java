package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokensTest {

  private static final UUID SELLER = UUID.fromString("5e11e600-0000-4000-8000-000000000001");

  @Test
  void aTokenNamesThePersonTheRolesAndTheAudience() throws Exception {
    JsonNode claims = claims(Tokens.of(SELLER, "seller", "sales-admin"));

    assertThat(claims.path("sub").asText()).isEqualTo(SELLER.toString());
    assertThat(claims.path("iss").asText()).isEqualTo(Tokens.ISSUER);
    assertThat(claims.path("aud").asText()).isEqualTo("leadwise");
    assertThat(claims.at("/realm_access/roles"))
        .extracting(JsonNode::asText)
        .containsExactly("seller", "sales-admin");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
  }

  @Test
  void onlyTheForeignTokenHasAnotherSignature() throws Exception {
    assertThat(isSigned(Tokens.seller(SELLER))).isTrue();
    assertThat(isSigned(Tokens.expired())).isTrue();
    assertThat(isSigned(Tokens.foreign())).isFalse();
  }

  @Test
  void theExpiredTokenIsOver() throws Exception {
    assertThat(claims(Tokens.expired()).path("exp").asLong())
        .isLessThan(Instant.now().getEpochSecond());
  }

  private static JsonNode claims(String token) throws Exception {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static boolean isSigned(String token) throws Exception {
    byte[] key = Base64.getDecoder().decode(TestKeys.publicKeyBody());
    PublicKey publicKey = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(publicKey);
    signature.update(token.substring(0, token.lastIndexOf('.')).getBytes());
    return signature.verify(
        Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1)));
  }
}
