package io.leadwise.research.outbound;

import io.leadwise.kit.net.RefusedAddressException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Says in words why a request got no answer, or none that can be read. */
final class Trouble {

  private Trouble() {}

  /** Its time was over. */
  static FetchException late(Call call, Exception e) {
    return new FetchException(
        FetchException.Kind.TIME_OUT, call.uri().getHost() + " did not answer in time.", e);
  }

  /** The server could not be reached, or said nothing. */
  static FetchException noAnswer(Call call, Exception e) {
    String host = call.uri().getHost();
    if (e instanceof ConnectTimeoutException || e instanceof InterruptedIOException) {
      return late(call, e);
    }
    if (e instanceof RefusedAddressException) {
      return new FetchException(
          FetchException.Kind.NOT_ALLOWED, host + " leads to an address that is not public.", e);
    }
    if (e instanceof UnknownHostException) {
      return new FetchException(
          FetchException.Kind.UNKNOWN_HOST, host + " was not found in DNS.", e);
    }
    return new FetchException(
        FetchException.Kind.CONNECTION, "No connection to %s could be made.".formatted(host), e);
  }

  /** The answer began and did not end as it should. */
  static FetchException brokenAnswer(Call call, Exception e) {
    String host = call.uri().getHost();
    if (e instanceof InterruptedIOException) {
      return late(call, e);
    }
    if (e instanceof ZipException) {
      return new FetchException(
          FetchException.Kind.UNREADABLE, host + " answered with what cannot be unpacked.", e);
    }
    return new FetchException(
        FetchException.Kind.CONNECTION, "The answer of %s broke off.".formatted(host), e);
  }
}
