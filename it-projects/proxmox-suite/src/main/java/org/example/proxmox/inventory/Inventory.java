package org.example.proxmox.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.api.ProxmoxApi;

/** All guests of one kind in the cluster, as they were when last asked. */
public final class Inventory {

    private final ProxmoxApi api;
    private final GuestKind kind;
    private volatile List<Guest> guests = List.of();

    public Inventory(ProxmoxApi api, GuestKind kind) {
        this.api = api;
        this.kind = kind;
    }

    public Inventory refresh() {
        List<Guest> found = new ArrayList<>();
        for (String node : api.nodes()) {
            found.addAll(api.guests(node, kind));
        }
        guests = List.copyOf(found);
        return this;
    }

    public List<Guest> guests() {
        return guests;
    }

    public List<String> names(GuestStatus status) {
        return guests.stream()
                .filter(guest -> guest.is(status))
                .map(Guest::name)
                .toList();
    }

    public Optional<Guest> byName(String name) {
        return guests.stream().filter(guest -> guest.name().equals(name)).findFirst();
    }

    /** Memory of the running guests, in MiB. */
    public int memoryInUse() {
        return guests.stream()
                .filter(guest -> guest.is(GuestStatus.RUNNING))
                .mapToInt(Guest::memoryMb)
                .sum();
    }
}
