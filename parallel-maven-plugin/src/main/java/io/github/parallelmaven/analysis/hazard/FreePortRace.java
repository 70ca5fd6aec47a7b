package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** H41: a free port is looked for and let go before it is bound again: in between, anybody may be given the same one. */
public final class FreePortRace implements HazardRule {

    /** Methods of libraries that give a port which nobody holds. */
    private static final Set<String> SEARCHES = Set.of(
            "org.springframework.util.SocketUtils.findAvailableTcpPort",
            "org.springframework.util.SocketUtils.findAvailableTcpPorts",
            "org.springframework.util.SocketUtils.findAvailableUdpPort",
            "org.springframework.util.SocketUtils.findAvailableUdpPorts",
            "org.springframework.test.util.TestSocketUtils.findAvailableTcpPort",
            "org.apache.camel.test.AvailablePortFinder.getNextAvailable",
            "org.apache.mina.util.AvailablePortFinder.getNextAvailable",
            "org.apache.curator.test.InstanceSpec.getRandomPort",
            "org.mockserver.socket.PortFactory.findFreePort",
            "de.flapdoodle.embed.process.runtime.Network.getFreeServerPort",
            "de.flapdoodle.embed.process.runtime.Network.freeServerPort",
            "de.flapdoodle.net.Net.freeServerPort",
            "me.alexpanov.net.FreePortFinder.findFreeLocalPort");

    @Override
    public String id() {
        return "H41";
    }

    @Override
    public String type() {
        return "free_port_race";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<Step> opening = new HashSet<>();
        test.eachCall(call -> searches(call) || ReleasedPort.opensSocket(call), (step, call) -> {
            // A port that is found once for all test classes is no race between them.
            if (!test.runsOnceForAll(step)) {
                if (searches(call)) {
                    uses.add(use(test, step, call));
                } else if (opening.add(step)) {
                    ReleasedPort.of(step.method()).ifPresent(opened -> uses.add(use(test, step, opened)));
                }
            }
        });
        return uses;
    }

    private static boolean searches(Call call) {
        return SEARCHES.contains(call.method());
    }

    private ResourceUse use(TestClassCode test, Step step, Call call) {
        return test.useFromTest(
                this,
                Resource.acrossProcesses("free-port"),
                Finding.Access.WRITE,
                step,
                call.line(),
                Set.of(Scope.CLASSES, Scope.FORKS),
                step.method().label() + " looks for a free port, which others may be given before it is bound");
    }
}
