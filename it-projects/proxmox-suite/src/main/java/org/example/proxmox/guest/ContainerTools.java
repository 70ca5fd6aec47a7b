package org.example.proxmox.guest;

import java.util.Map;
import java.util.function.Consumer;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.task.TaskPoller;

/** Operations on containers. */
public final class ContainerTools extends GuestTools {

    public ContainerTools(ProxmoxApi api, TaskPoller poller) {
        this(api, poller, status -> {});
    }

    public ContainerTools(ProxmoxApi api, TaskPoller poller, Consumer<TaskStatus> ended) {
        super(api, poller, GuestKind.LXC, ended);
    }

    /** Sets cores and memory (MiB) of a container in one task. */
    public OperationResult resize(GuestRef ref, int cores, int memoryMb) {
        return configure(ref, Map.of("cores", Integer.toString(cores), "memory", Integer.toString(memoryMb)));
    }
}
