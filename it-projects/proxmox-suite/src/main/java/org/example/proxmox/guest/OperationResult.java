package org.example.proxmox.guest;

import org.example.proxmox.api.GuestRef;

/** What became of one operation on one guest, with a line for the user. */
public record OperationResult(GuestRef ref, Outcome outcome, String message) {

    /** How an operation can end. */
    public enum Outcome {
        DONE,
        UNCHANGED,
        FAILED
    }
}
