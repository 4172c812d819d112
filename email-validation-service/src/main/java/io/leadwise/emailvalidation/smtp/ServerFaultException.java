package io.leadwise.emailvalidation.smtp;

/** A mail server could not be reached, or what it sent is no SMTP. */
final class ServerFaultException extends RuntimeException {

  ServerFaultException(String detail) {
    // What strangers' servers do is no fault of ours: the stack trace would say nothing.
    super(detail, null, false, false);
  }
}
