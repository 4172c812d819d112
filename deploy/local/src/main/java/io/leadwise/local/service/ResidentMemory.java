package io.leadwise.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads from the operating system how much memory a process occupies. */
public final class ResidentMemory {

  private static final String FIELD = "VmRSS:";

  private ResidentMemory() {}

  /** Resident bytes of a process; -1 where there is no {@code /proc} or the process is gone. */
  public static long ofProcess(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(FIELD)) {
          String kibibytes = line.substring(FIELD.length()).replace("kB", "").strip();
          return Long.parseLong(kibibytes) * 1024;
        }
      }
      return -1;
    } catch (IOException e) {
      return -1;
    }
  }
}
