package org.example.proxmox.support;

import java.time.Duration;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.guest.ContainerTools;
import org.example.proxmox.sim.SimulatedNode;
import org.example.proxmox.sim.TaskLatency;
import org.example.proxmox.task.PollPolicy;
import org.example.proxmox.task.TaskPoller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A small cluster of its own for every test, with four nodes, and three containers on the first two. */
public abstract class ContainerTestBase {

    protected static final GuestRef RUNNING_CT = GuestRef.container("pve1", "301");
    protected static final GuestRef STOPPED_CT = GuestRef.container("pve1", "302");
    protected static final GuestRef REMOTE_CT = GuestRef.container("pve2", "303");

    protected SimulatedNode node;
    protected ContainerTools containers;

    @BeforeEach
    void openNode() {
        node = new SimulatedNode(TaskLatency.quick(), "pve1", "pve2", "pve3", "pve4");
        node.addUser("root@pam", "secret");
        node.login("root@pam", "secret");
        node.seed(GuestData.container("pve1", "301", "proxy"), GuestStatus.RUNNING);
        node.seed(GuestData.container("pve1", "302", "mail"), GuestStatus.STOPPED);
        node.seed(GuestData.container("pve2", "303", "dns"), GuestStatus.RUNNING);
        containers = new ContainerTools(node, new TaskPoller(node, PollPolicy.every(Duration.ofMillis(8))));
    }

    @AfterEach
    void closeNode() {
        node.close();
    }
}
