package org.example.proxmox.support;

import java.time.Duration;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.guest.VmTools;
import org.example.proxmox.sim.SimulatedNode;
import org.example.proxmox.sim.TaskLatency;
import org.example.proxmox.task.PollPolicy;
import org.example.proxmox.task.TaskPoller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A small cluster of its own for every test, with a running, a stopped and a paused virtual machine. */
public abstract class VmTestBase {

    protected static final GuestRef RUNNING_VM = GuestRef.vm("pve1", "101");
    protected static final GuestRef STOPPED_VM = GuestRef.vm("pve1", "102");
    protected static final GuestRef PAUSED_VM = GuestRef.vm("pve1", "103");
    protected static final GuestRef MISSING_VM = GuestRef.vm("pve1", "999");

    protected SimulatedNode node;
    protected VmTools vms;

    @BeforeEach
    void openNode() {
        node = new SimulatedNode(TaskLatency.quick(), "pve1", "pve2");
        node.addUser("root@pam", "secret");
        node.login("root@pam", "secret");
        node.seed(GuestData.vm("pve1", "101", "web"), GuestStatus.RUNNING);
        node.seed(GuestData.vm("pve1", "102", "db"), GuestStatus.STOPPED);
        node.seed(GuestData.vm("pve1", "103", "cache"), GuestStatus.PAUSED);
        vms = new VmTools(node, new TaskPoller(node, PollPolicy.every(Duration.ofMillis(8))));
    }

    @AfterEach
    void closeNode() {
        node.close();
    }
}
