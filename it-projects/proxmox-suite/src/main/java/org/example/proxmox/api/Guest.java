package org.example.proxmox.api;

/** One guest as the API reports it. Memory is in MiB, disk in GiB. */
public record Guest(GuestRef ref, String name, GuestStatus status, int cores, int memoryMb, int diskGb) {

    public boolean is(GuestStatus expected) {
        return status == expected;
    }
}
