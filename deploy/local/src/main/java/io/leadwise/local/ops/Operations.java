package io.leadwise.local.ops;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands for operators; what each is for, and when, is in docs/runbook.md. */
@Command(
    name = "leadwise-ops.sh",
    mixinStandardHelpOptions = true,
    description = "Commands for operators of Leadwise; see docs/runbook.md.",
    subcommands = {
      DeadLettersList.class,
      ReplayDeadLetters.class,
      Drain.class,
      ReadAgain.class,
    })
public final class Operations {

  /** Its clients log all their settings; kept here, since loggers are forgotten otherwise. */
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private Operations() {}

  /** Runs one command; see {@code --help}. */
  public static void main(String[] arguments) {
    KAFKA.setLevel(Level.WARNING);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Operations())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof OperationException) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
              }
              throw failure;
            });
  }
}
