package org.example.proxmox.api;

/** What a new guest shall be. Memory is in MiB, disk in GiB. */
public record GuestSpec(GuestRef ref, String name, int cores, int memoryMb, int diskGb) {

    public GuestSpec {
        require(name.matches("[a-z][a-z0-9-]{0,61}"), "name is not a DNS label: " + name);
        require(cores >= 1 && cores <= 128, "cores must be 1 to 128, was " + cores);
        require(memoryMb >= 16, "memory must be at least 16 MiB, was " + memoryMb);
        require(diskGb >= 1, "disk must be at least 1 GiB, was " + diskGb);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new ProxmoxException(Reason.INVALID, problem);
        }
    }
}
