package io.github.ipv6containers.report;

import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Shard;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reports of parts of a run, as machines make them that share it. */
public final class Shares {

    public static final EngineEntry PODMAN = new EngineEntry("podman", "4.3.1", "4.3.1", null, ReportByHand.MODES);

    private Shares() {}

    /** Returns the shares of a run of both demo recipes on an engine. */
    public static List<Report> of(EngineEntry engine, int count, Function<Cell, Attempt> seen) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> share(engine, new Shard(number, count), seen, ""))
                .toList();
    }

    /** Returns one share; its run is named by its engine and number. */
    public static Report share(EngineEntry engine, Shard shard, Function<Cell, Attempt> seen, String voidBecause) {
        String id = engine.name() + "-" + shard.number();
        return ReportByHand.report(
                ReportByHand.plan(shard, Demo.SHOP, Demo.LAMP),
                seen,
                ReportByHand.conditions(id, engine, shard, voidBecause));
    }
}
