package org.example.proxmox.guest;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestSpec;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.api.PowerAction;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.api.ProxmoxException;
import org.example.proxmox.api.Reason;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.api.Upid;
import org.example.proxmox.guest.OperationResult.Outcome;
import org.example.proxmox.task.TaskPoller;

/** What can be done with guests of either kind. Every operation waits for its task. */
public abstract class GuestTools {

    private final ProxmoxApi api;
    private final TaskPoller poller;
    private final GuestKind kind;
    private final Consumer<TaskStatus> ended;

    GuestTools(ProxmoxApi api, TaskPoller poller, GuestKind kind, Consumer<TaskStatus> ended) {
        this.api = api;
        this.poller = poller;
        this.kind = kind;
        this.ended = ended;
    }

    public List<Guest> list(String node) {
        return api.guests(node, kind);
    }

    public Guest status(GuestRef ref) {
        return api.guest(ref);
    }

    public Map<String, String> config(GuestRef ref) {
        return api.config(ref);
    }

    public List<String> snapshots(GuestRef ref) {
        return api.snapshots(ref);
    }

    public OperationResult create(GuestSpec spec) {
        if (spec.ref().kind() != kind) {
            throw new ProxmoxException(Reason.INVALID, spec.ref() + " is not a " + kind.path() + " guest");
        }
        return finish(spec.ref(), "created", api.create(spec));
    }

    public OperationResult start(GuestRef ref) {
        return power(ref, PowerAction.START, "started");
    }

    public OperationResult stop(GuestRef ref) {
        return power(ref, PowerAction.STOP, "stopped");
    }

    public OperationResult shutdown(GuestRef ref) {
        return power(ref, PowerAction.SHUTDOWN, "shut down");
    }

    public OperationResult configure(GuestRef ref, Map<String, String> changes) {
        if (changes.isEmpty()) {
            return new OperationResult(ref, Outcome.UNCHANGED, ref + " has nothing to change");
        }
        return finish(ref, "configured", api.configure(ref, changes));
    }

    public OperationResult snapshot(GuestRef ref, String name) {
        return finish(ref, "saved as " + name, api.snapshot(ref, name));
    }

    public OperationResult rollback(GuestRef ref, String name) {
        return finish(ref, "rolled back to " + name, api.rollback(ref, name));
    }

    public OperationResult copy(GuestRef ref, String newVmid, String name) {
        return finish(ref, "copied to " + newVmid, api.copy(ref, newVmid, name));
    }

    public OperationResult migrate(GuestRef ref, String targetNode) {
        if (ref.node().equals(targetNode)) {
            return new OperationResult(ref, Outcome.UNCHANGED, ref + " is already there");
        }
        return finish(ref, "moved to " + targetNode, api.migrate(ref, targetNode));
    }

    /** Deletes a guest; a running one only when {@code force} is set, and then it is stopped first. */
    public OperationResult delete(GuestRef ref, boolean force) {
        if (!api.guest(ref).is(GuestStatus.STOPPED)) {
            if (!force) {
                throw new ProxmoxException(Reason.CONFLICT, ref + " is not stopped");
            }
            stop(ref);
        }
        return finish(ref, "deleted", api.delete(ref));
    }

    final OperationResult power(GuestRef ref, PowerAction action, String done) {
        GuestStatus status = api.guest(ref).status();
        if (status == action.result() && !action.allowedIn(status)) {
            return new OperationResult(ref, Outcome.UNCHANGED, ref + " is already " + done);
        }
        return finish(ref, done, api.power(ref, action));
    }

    private OperationResult finish(GuestRef ref, String done, Upid upid) {
        TaskStatus status = poller.await(upid);
        ended.accept(status);
        return status.successful()
                ? new OperationResult(ref, Outcome.DONE, ref + " was " + done)
                : new OperationResult(ref, Outcome.FAILED, ref + " was not " + done + ": " + status.exit());
    }
}
