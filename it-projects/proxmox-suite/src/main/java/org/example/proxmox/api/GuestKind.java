package org.example.proxmox.api;

/** The two kinds of guests a Proxmox node runs. */
public enum GuestKind {
    QEMU("qemu"),
    LXC("lxc");

    private final String path;

    GuestKind(String path) {
        this.path = path;
    }

    /** The word that stands for this kind in API paths and task types. */
    public String path() {
        return path;
    }
}
