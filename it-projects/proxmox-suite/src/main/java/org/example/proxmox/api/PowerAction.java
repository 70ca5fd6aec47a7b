package org.example.proxmox.api;

import java.util.Locale;
import java.util.Set;

/** A change of the power state, with the states it may be asked in and the state it leads to. */
public enum PowerAction {
    START(GuestStatus.RUNNING, GuestStatus.STOPPED),
    STOP(GuestStatus.STOPPED, GuestStatus.RUNNING, GuestStatus.PAUSED),
    SHUTDOWN(GuestStatus.STOPPED, GuestStatus.RUNNING),
    RESET(GuestStatus.RUNNING, GuestStatus.RUNNING),
    SUSPEND(GuestStatus.PAUSED, GuestStatus.RUNNING),
    RESUME(GuestStatus.RUNNING, GuestStatus.PAUSED);

    private final GuestStatus result;
    private final Set<GuestStatus> allowed;

    PowerAction(GuestStatus result, GuestStatus... allowed) {
        this.result = result;
        this.allowed = Set.of(allowed);
    }

    public GuestStatus result() {
        return result;
    }

    public boolean allowedIn(GuestStatus status) {
        return allowed.contains(status);
    }

    /** The word used in task types, such as {@code qmstart} or {@code vzstop}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
