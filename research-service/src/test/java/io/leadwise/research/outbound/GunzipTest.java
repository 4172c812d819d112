package io.leadwise.research.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GunzipTest {

  private static final byte[] TEXT = "one, two, ".repeat(10_000).getBytes(StandardCharsets.UTF_8);

  @Test
  void whatWasPackedComesBack() throws IOException {
    assertThat(unpacked(packed(TEXT))).isEqualTo(TEXT);
    assertThat(unpacked(packed(new byte[0]))).isEmpty();
  }

  @Test
  void aHeadWithAllItsPartsIsSkipped() throws IOException {
    byte[] plain = packed(TEXT);
    ByteArrayOutputStream decorated = new ByteArrayOutputStream();
    decorated.write(plain, 0, 3);
    decorated.write(2 | 4 | 8 | 16);
    decorated.write(plain, 4, 6);
    decorated.write(new byte[] {3, 0, 'x', 'y', 'z'});
    decorated.write("page.html\0a comment\0".getBytes(StandardCharsets.US_ASCII));
    decorated.write(new byte[] {1, 2});
    decorated.write(plain, 10, plain.length - 10);

    assertThat(unpacked(decorated.toByteArray())).isEqualTo(TEXT);
  }

  @Test
  void whatIsDamagedCutOrFollowedByMoreIsNoAnswer() throws IOException {
    byte[] damaged = packed(TEXT);
    damaged[damaged.length - 6] ^= 1;
    byte[] cut = Arrays.copyOf(packed(TEXT), 100);
    byte[] more = Arrays.copyOf(packed(TEXT), packed(TEXT).length + 1);

    assertThatThrownBy(() -> unpacked(damaged)).isInstanceOf(ZipException.class);
    assertThatThrownBy(() -> unpacked(cut)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> unpacked(more)).isInstanceOf(ZipException.class);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (Gunzip gunzip = new Gunzip(new ByteArrayInputStream(packed))) {
      return gunzip.readAllBytes();
    }
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }
}
