package io.leadwise.emailvalidation.smtp;

import java.net.InetAddress;

/**
 * One address of a mail server, vetted: a connection goes to exactly this address, so that no
 * second look-up can lead elsewhere.
 */
record MailServer(String host, InetAddress address) {}
