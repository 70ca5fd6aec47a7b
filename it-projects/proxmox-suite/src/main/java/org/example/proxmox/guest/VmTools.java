package org.example.proxmox.guest;

import java.util.function.Consumer;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.PowerAction;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.task.TaskPoller;

/** Operations on virtual machines. */
public final class VmTools extends GuestTools {

    public VmTools(ProxmoxApi api, TaskPoller poller) {
        this(api, poller, status -> {});
    }

    public VmTools(ProxmoxApi api, TaskPoller poller, Consumer<TaskStatus> ended) {
        super(api, poller, GuestKind.QEMU, ended);
    }

    public OperationResult reset(GuestRef ref) {
        return power(ref, PowerAction.RESET, "reset");
    }

    public OperationResult suspend(GuestRef ref) {
        return power(ref, PowerAction.SUSPEND, "suspended");
    }

    public OperationResult resume(GuestRef ref) {
        return power(ref, PowerAction.RESUME, "resumed");
    }
}
