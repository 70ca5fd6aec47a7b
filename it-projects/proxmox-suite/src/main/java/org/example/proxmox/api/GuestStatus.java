package org.example.proxmox.api;

/** What a guest is doing. */
public enum GuestStatus {
    RUNNING,
    STOPPED,
    PAUSED
}
