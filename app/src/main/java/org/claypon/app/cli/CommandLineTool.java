package org.claypon.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claypon.app.output.Interrupted;
import org.claypon.app.output.OutputFailed;
import org.claypon.sql.DataRejected;
import org.claypon.sql.DataSourceFailed;
import org.claypon.yaml.Echo;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.FileUnreadable;
import org.claypon.yaml.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reads the arguments, runs a command, and turns how it went into an exit code. No text of a library's exception is ever
/// shown, since it may hold a person's value.
public final class CommandLineTool {

    private static final String HELP_FOOTER =
            "%nExit codes: 0 done; 1 our fault; 2 something named does not exist%n"
                    + "or does not fit; 3 it could not be read or written; 130 interrupted.";

    private CommandLineTool() {}

    @Command(
            name = "claypon",
            description =
                    "Runs matched case–control studies, appraises published ones, and says how far their answers can be believed.",
            footer = HELP_FOOTER,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Claypon {}

    /// The commands in the order in which the help shows them.
    private static SequencedMap<String, Function<Terminal, Object>> commands() {
        SequencedMap<String, Function<Terminal, Object>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand::new);
        commands.put("appraise", AppraiseCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("classify", ClassifyCommand::new);
        commands.put("simulate", SimulateCommand::new);
        commands.put("demo", DemoCommand::new);
        return commands;
    }

    /// The command that is named, or all of them: reading what a command takes costs a twentieth of a short run.
    private static CommandLine commandLine(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Claypon());
        SequencedMap<String, Function<Terminal, Object>> commands = commands();
        Function<Terminal, Object> named = commands.get(first(arguments));
        (named == null ? commands.values() : List.of(named))
                .forEach(command -> line.addSubcommand(command.apply(terminal)));
        return line;
    }

    private static String first(String... arguments) {
        return arguments.length == 0 ? "" : arguments[0];
    }

    public static int run(Terminal terminal, String... arguments) {
        CommandLine line = commandLine(terminal, arguments);
        line.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .versionProvider(() -> new String[] {"Claypon " + Version.CLAYPON});
        line.getSubcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
        line.registerConverter(Long.class, text -> whole(text, Long::valueOf));
        line.registerConverter(Integer.class, text -> whole(text, Integer::valueOf));
        line.registerConverter(int.class, text -> whole(text, Integer::valueOf));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(badArguments(terminal));
        line.setExecutionExceptionHandler(
                (fault, command, parsed) -> end(fault, terminal).number());
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return ExitCode.REJECTED.number();
        }
        try {
            return line.execute(arguments);
        } catch (Error fault) {
            return end(fault, terminal).number();
        }
    }

    private static <T> T whole(String text, Function<String, T> number) {
        try {
            return number.apply(text);
        } catch (NumberFormatException fault) {
            throw new TypeConversionException(
                    Echo.quoted(text)
                            + (text.matches("[-+]?[0-9]+")
                                    ? " is too large a number"
                                    : " is not a whole number"));
        }
    }

    private static IParameterExceptionHandler badArguments(Terminal terminal) {
        return (fault, given) -> {
            CommandLine command = fault.getCommandLine();
            terminal.err().println(Echo.clean(String.valueOf(fault.getMessage())));
            nearestCommand(fault)
                    .ifPresentOrElse(
                            terminal.err()::println,
                            () ->
                                    UnmatchedArgumentException.printSuggestions(
                                            fault, command.getErr()));
            terminal.err()
                    .printf(
                            "  To fix: see \"%s --help\"%n",
                            command.getCommandSpec().qualifiedName());
            return ExitCode.REJECTED.number();
        };
    }

    private static Optional<String> nearestCommand(ParameterException fault) {
        return fault instanceof UnmatchedArgumentException unknown
                        && !unknown.getUnmatched().isEmpty()
                        && !unknown.getUnmatched().getFirst().startsWith("-")
                ? Nearest.to(
                                unknown.getUnmatched().getFirst(),
                                List.copyOf(fault.getCommandLine().getSubcommands().keySet()))
                        .map(name -> "  the nearest is " + Echo.quoted(name))
                : Optional.empty();
    }

    /// What went wrong, in our own words, and the exit code. Of an interruption [Interruption] has said all there is to say.
    private static ExitCode end(Throwable fault, Terminal terminal) {
        if (Interruption.isUnderWay()) {
            return ExitCode.INTERRUPTED;
        }
        return switch (inAnyThread(fault)) {
            case FileRejected rejected -> {
                rejected.problems().forEach(terminal.err()::println);
                yield ExitCode.REJECTED;
            }
            case DataRejected rejected -> {
                rejected.problems().forEach(terminal.err()::println);
                yield ExitCode.REJECTED;
            }
            case Rejected rejected -> said(rejected, ExitCode.REJECTED, terminal);
            case FileUnreadable unreadable -> said(unreadable, ExitCode.UNREADABLE, terminal);
            case DataSourceFailed failed -> said(failed, ExitCode.UNREADABLE, terminal);
            case OutputFailed failed -> said(failed, ExitCode.UNREADABLE, terminal);
            case Interrupted _ -> ExitCode.INTERRUPTED;
            case OutOfMemoryError _ -> {
                terminal.err()
                        .println(
                                "The memory was not enough.\n  To fix: give it more, for example JAVA_TOOL_OPTIONS=-Xmx4g");
                yield ExitCode.UNREADABLE;
            }
            default -> {
                terminal.err().print(OurFault.told(inAnyThread(fault), terminal.debug()));
                yield ExitCode.OUR_FAULT;
            }
        };
    }

    /// What a thread of ours failed of, instead of the failure of the one that waited for it.
    private static Throwable inAnyThread(Throwable fault) {
        return Stream.of(fault, fault.getCause())
                .filter(waited ->
                        waited instanceof ExecutionException
                                || waited instanceof CompletionException)
                .map(Throwable::getCause)
                .findFirst()
                .orElse(fault);
    }

    private static ExitCode said(RuntimeException ours, ExitCode code, Terminal terminal) {
        terminal.err().println(ours.getMessage());
        return code;
    }
}
