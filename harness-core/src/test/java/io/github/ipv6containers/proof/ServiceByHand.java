package io.github.ipv6containers.proof;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Something that runs without an engine: it has no addresses, and ends after it was asked some times. */
final class ServiceByHand implements RunningService {

    private final Deque<Optional<Ending>> endings = new ArrayDeque<>();

    private ServiceByHand() {}

    static ServiceByHand runningOn() {
        return new ServiceByHand();
    }

    static ServiceByHand endingAfter(int looks, int exitCode) {
        ServiceByHand service = new ServiceByHand();
        service.endings.addAll(Collections.nCopies(looks, Optional.empty()));
        service.endings.add(Optional.of(new Ending(exitCode, false, "", List.of())));
        return service;
    }

    @Override
    public StackMode mode() {
        return StackMode.DUAL_STACK;
    }

    @Override
    public Map<IPFamily, String> granted() {
        return Map.of();
    }

    @Override
    public String provenance() {
        return "official";
    }

    @Override
    public Optional<Endpoint> endpoint(int port, IPFamily family, Vantage vantage) {
        return Optional.empty();
    }

    @Override
    public boolean isOpen(Vantage vantage, IPFamily family) {
        return true;
    }

    /** The last that it tells stays. */
    @Override
    public Optional<Ending> ending() {
        Optional<Ending> told = endings.size() > 1 ? endings.pop() : endings.peek();
        return told == null ? Optional.empty() : told;
    }

    @Override
    public InsideReport inside(List<ProbeTarget> targets, Patience patience) {
        return InsideReport.NONE;
    }

    @Override
    public List<Fact> beside(List<ProbeTarget> targets, Function<ProbeTarget, Patience> patience) {
        return List.of();
    }
}
