package org.example.proxmox.sim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestSpec;
import org.example.proxmox.api.GuestStatus;

/** A guest inside the simulation. Only touched under the lock of its {@link SimulatedNode}. */
final class SimulatedGuest {

    private final GuestKind kind;
    private final String vmid;
    private final Map<String, String> config;
    private final Map<String, Map<String, String>> snapshots = new LinkedHashMap<>();
    String node;
    GuestStatus status;
    boolean busy;

    SimulatedGuest(GuestRef ref, Map<String, String> config, GuestStatus status) {
        this.node = ref.node();
        this.kind = ref.kind();
        this.vmid = ref.vmid();
        this.config = new TreeMap<>(config);
        this.status = status;
    }

    static SimulatedGuest of(GuestSpec spec, GuestStatus status) {
        return new SimulatedGuest(
                spec.ref(),
                Map.of(
                        "name", spec.name(),
                        "cores", Integer.toString(spec.cores()),
                        "memory", Integer.toString(spec.memoryMb()),
                        "disk", Integer.toString(spec.diskGb())),
                status);
    }

    GuestKind kind() {
        return kind;
    }

    Map<String, String> config() {
        return config;
    }

    Map<String, Map<String, String>> snapshots() {
        return snapshots;
    }

    Guest view() {
        return new Guest(
                new GuestRef(node, kind, vmid),
                config.get("name"),
                status,
                size("cores"),
                size("memory"),
                size("disk"));
    }

    private int size(String key) {
        return Integer.parseInt(config.get(key));
    }
}
