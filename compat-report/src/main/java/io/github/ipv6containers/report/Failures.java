package io.github.ipv6containers.report;

import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import io.github.ipv6containers.kubernetes.cluster.UnknownContextException;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.publish.NotWritten;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one sentence, and chooses the exit status. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final BooleanSupplier debug;

    Failures(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try \"" + line.getCommandSpec().qualifiedName() + " --help\".");
        }
        return ExitCodes.WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (e instanceof EngineNeeded) {
            return ExitCodes.ENGINE_NEEDED;
        }
        if (debug.getAsBoolean()) {
            e.printStackTrace(err);
        }
        if (e instanceof NoEngineException || e instanceof NoClusterException) {
            err.println(e.getMessage());
            return ExitCodes.NO_ENGINE;
        }
        if (e instanceof WrongUse || e instanceof UnknownContextException) {
            err.println(e.getMessage());
            return ExitCodes.WRONG_USE;
        }
        if (e instanceof NotWritten) {
            err.println(e.getMessage());
            return ExitCodes.MISBEHAVES;
        }
        err.println("harness failed: " + Reasons.of(e) + " (--debug tells more)");
        return ExitCodes.MISBEHAVES;
    }
}
