package org.example.proxmox.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.guest.VmTools;
import org.example.proxmox.sim.SimulatedNode;
import org.example.proxmox.sim.TaskLatency;
import org.example.proxmox.task.PollPolicy;
import org.example.proxmox.task.TaskPoller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** For tests that make and remove virtual machines: one node for all, and always the same id. */
public abstract class SharedNodeTestBase {

    protected static final String VMID = "100";

    protected static final GuestRef VM = GuestRef.vm("pve1", VMID);

    protected static final SimulatedNode NODE = new SimulatedNode(TaskLatency.quick(), "pve1"); // HAZARD H02

    protected static final List<String> createdVms = new ArrayList<>(); // HAZARD H04

    protected VmTools vms;

    @BeforeEach
    void connect() {
        vms = new VmTools(NODE, new TaskPoller(NODE, PollPolicy.every(Duration.ofMillis(8))));
    }

    @AfterEach
    void removeCreatedVms() {
        createdVms.forEach(NODE::remove); // HAZARD H02
        createdVms.clear(); // HAZARD H04
    }
}
