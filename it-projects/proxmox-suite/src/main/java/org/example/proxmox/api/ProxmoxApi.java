package org.example.proxmox.api;

import java.util.List;
import java.util.Map;

/**
 * The part of the Proxmox API this client uses. Changes return at once with the id of a task; its end is found by
 * asking {@link #task}. Every method throws {@link ProxmoxException}.
 */
public interface ProxmoxApi {

    /** A ticket for the session. */
    String login(String user, String password);

    List<String> nodes();

    List<Guest> guests(String node, GuestKind kind);

    Guest guest(GuestRef ref);

    Map<String, String> config(GuestRef ref);

    List<String> snapshots(GuestRef ref);

    Upid create(GuestSpec spec);

    Upid power(GuestRef ref, PowerAction action);

    Upid configure(GuestRef ref, Map<String, String> changes);

    Upid snapshot(GuestRef ref, String name);

    Upid rollback(GuestRef ref, String name);

    Upid copy(GuestRef ref, String newVmid, String name);

    Upid migrate(GuestRef ref, String targetNode);

    Upid delete(GuestRef ref);

    TaskStatus task(Upid upid);
}
