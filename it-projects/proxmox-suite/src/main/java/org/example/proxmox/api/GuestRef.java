package org.example.proxmox.api;

/**
 * Names one guest.
 *
 * @param vmid a number from 100 to 999999999, as Proxmox demands
 */
public record GuestRef(String node, GuestKind kind, String vmid) {

    public GuestRef {
        if (!vmid.matches("[1-9][0-9]{2,8}")) {
            throw new ProxmoxException(Reason.INVALID, "vmid must be 100 to 999999999, was " + vmid);
        }
    }

    public static GuestRef vm(String node, String vmid) {
        return new GuestRef(node, GuestKind.QEMU, vmid);
    }

    public static GuestRef container(String node, String vmid) {
        return new GuestRef(node, GuestKind.LXC, vmid);
    }

    @Override
    public String toString() {
        return node + "/" + kind.path() + "/" + vmid;
    }
}
