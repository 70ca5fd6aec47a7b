package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells methods that open a socket at a port which the system chooses, close it, and let the number out: a server that is
 * started at that number later may come too late. A socket that is kept open, or is used itself, is none of these.
 */
final class ReleasedPort {

    private static final Set<String> SOCKETS = Set.of("java.net.ServerSocket", "java.net.DatagramSocket");

    /** What these are given a number for is a message or a comparison, no server. */
    private static final List<String> ONLY_LOOK = List.of("java.lang.", "java.io.", "org.junit.", "org.assertj.");

    private final MethodCode method;

    private ReleasedPort(MethodCode method) {
        this.method = method;
    }

    /** The call that opens the socket. */
    static Optional<Call> of(MethodCode method) {
        ReleasedPort port = new ReleasedPort(method);
        return method.calls().stream()
                .filter(port::opens)
                .findFirst()
                .filter(opening -> port.lastClosing() >= 0 && !port.isUsed() && port.leaves());
    }

    static boolean opensSocket(Call call) {
        return call.name().equals("<init>") && SOCKETS.contains(call.owner());
    }

    /** At port 0, at once or by a later bind. */
    private boolean opens(Call call) {
        if (!opensSocket(call)) {
            return false;
        }
        if (call.descriptor().startsWith("()")) {
            return call.owner().endsWith("DatagramSocket")
                    || method.calls().stream().anyMatch(bind -> isSocket(bind, "bind") && isFree(bind.argument(0)));
        }
        return isFree(call.argument(0));
    }

    private static boolean isFree(Value port) {
        return port instanceof Value.Null
                || port instanceof Value.Constant number && number.value().equals(0)
                || port instanceof Value.Created address
                        && address.type().equals("java.net.InetSocketAddress")
                        && address.arguments().stream().anyMatch(ReleasedPort::isFree);
    }

    private int lastClosing() {
        for (int i = method.calls().size() - 1; i >= 0; i--) {
            Call call = method.calls().get(i);
            if (isSocket(call, "close") || call.name().startsWith("close") && handsOver(call)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code closeQuietly(socket)}. */
    private static boolean handsOver(Call call) {
        return call.operands().stream().anyMatch(ReleasedPort::isSocket);
    }

    private static boolean isSocket(Value value) {
        return value instanceof Value.Created created && SOCKETS.contains(created.type())
                || value instanceof Value.OneOf some && some.values().stream().anyMatch(ReleasedPort::isSocket);
    }

    private static boolean isSocket(Call call, String name) {
        return call.name().equals(name) && SOCKETS.contains(call.owner());
    }

    private boolean isUsed() {
        return method.calls().stream()
                .anyMatch(call -> isSocket(call, "accept") || isSocket(call, "receive") || isSocket(call, "send"));
    }

    private boolean leaves() {
        return method.returns().stream().anyMatch(ReleasedPort::holdsPort)
                || method.fields().stream().filter(FieldUse::write).anyMatch(use -> holdsPort(use.value()))
                || method.calls().stream().skip(lastClosing() + 1L).anyMatch(ReleasedPort::isGivenPort)
                || returnsMany() && method.calls().stream().anyMatch(call -> isSocket(call, "getLocalPort"));
    }

    private static boolean isGivenPort(Call call) {
        return ONLY_LOOK.stream().noneMatch(call.owner()::startsWith)
                && call.operands().stream().anyMatch(ReleasedPort::holdsPort);
    }

    /** Several ports, whose way through arrays and collections is not followed. */
    private boolean returnsMany() {
        String descriptor = method.header().descriptor();
        return descriptor.endsWith(")[I") || descriptor.contains(")Ljava/util/");
    }

    private static boolean holdsPort(Value value) {
        if (value instanceof Value.Result result) {
            return isSocket(result.call(), "getLocalPort")
                    || result.call().owner().startsWith("java.lang.")
                            && result.call().operands().stream().anyMatch(ReleasedPort::holdsPort);
        } else if (value instanceof Value.OneOf some) {
            return some.values().stream().anyMatch(ReleasedPort::holdsPort);
        } else if (value instanceof Value.Joined joined) {
            return joined.parts().stream().anyMatch(ReleasedPort::holdsPort);
        }
        return value instanceof Value.Created created
                && created.arguments().stream().anyMatch(ReleasedPort::holdsPort);
    }
}
