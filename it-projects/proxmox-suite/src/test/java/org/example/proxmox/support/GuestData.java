package org.example.proxmox.support;

import java.util.ArrayList;
import java.util.List;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestSpec;
import org.example.proxmox.cluster.Demand;

/** Makes guests for tests. */
public final class GuestData {

    private GuestData() {}

    public static GuestSpec vm(String node, String vmid, String name) {
        return new GuestSpec(GuestRef.vm(node, vmid), name, 2, 2048, 32);
    }

    public static GuestSpec container(String node, String vmid, String name) {
        return new GuestSpec(GuestRef.container(node, vmid), name, 1, 512, 8);
    }

    /** Guests of different sizes, so that packing them is not trivial. */
    public static List<Demand> demands(int count) {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            demands.add(new Demand("guest-" + i, 1 + i % 3, 512 + 307 * i % 2048));
        }
        return demands;
    }
}
