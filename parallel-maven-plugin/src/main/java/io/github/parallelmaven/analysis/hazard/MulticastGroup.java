package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H52: a multicast group is joined: everybody on this machine who joins it hears everybody. */
public final class MulticastGroup implements HazardRule {

    private static final Set<String> JOINS = Set.of(
            "java.net.MulticastSocket.joinGroup",
            "java.nio.channels.MulticastChannel.join",
            "java.nio.channels.DatagramChannel.join");

    @Override
    public String id() {
        return "H52";
    }

    @Override
    public String type() {
        return "multicast_group";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(call -> JOINS.contains(call.method()), (step, call) -> {
            uses.add(test.useFromTest(
                    this,
                    Resource.acrossProcesses("multicast"),
                    Finding.Access.WRITE,
                    step,
                    call.line(),
                    Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS),
                    step.method().label() + " joins a multicast group"));
        });
        return uses;
    }
}
