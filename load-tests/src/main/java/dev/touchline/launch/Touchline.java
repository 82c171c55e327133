package dev.touchline.launch;

import dev.touchline.setup.SetupException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subcommand for each thing Touchline does. */
@Command(
        name = "touchline",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "touchline 0.1.0",
        description = "Live football intelligence from plain cameras.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            IngestCommand.class,
            EngineCommand.class,
            SimulateCommand.class,
            CalibrateCommand.class,
            DetectCommand.class,
            ScoreCommand.class,
            RescoreCommand.class,
            BenchCommand.class,
            DrillCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Touchline {
    private Touchline() {}

    public static void main(String[] arguments) {
        var commands = new CommandLine(new Touchline());
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Trouble || failure instanceof SetupException) {
                command.getErr().println("touchline: " + failure.getMessage());
            } else {
                failure.printStackTrace(command.getErr());
            }
            return 1;
        });
        commands.setParameterExceptionHandler((wrong, parsed) -> {
            CommandLine command = wrong.getCommandLine();
            String first =
                    String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            command.getErr()
                    .println("touchline: " + first + ". ./touchline help"
                            + command.getCommandSpec().qualifiedName().replaceFirst("^touchline", "")
                            + " says what there is.");
            return command.getCommandSpec().exitCodeOnInvalidInput();
        });
        System.exit(commands.execute(arguments));
    }
}
