package org.example.proxmox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.guest.VmTools;
import org.example.proxmox.sim.SimulatedNode;
import org.example.proxmox.sim.TaskLatency;
import org.example.proxmox.support.GuestData;
import org.example.proxmox.task.PollPolicy;
import org.example.proxmox.task.TaskLog;
import org.example.proxmox.task.TaskPoller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private static final GuestRef VM = GuestRef.vm("pve1", "120");

    private final TaskLog log = new TaskLog(Path.of("target/proxmox-tasks.log"));
    private final SimulatedNode node = new SimulatedNode(TaskLatency.realistic(), "pve1", "pve2");
    private final VmTools vms =
            new VmTools(node, new TaskPoller(node, PollPolicy.every(Duration.ofMillis(10))), log::append); // HAZARD H42

    @BeforeEach
    void startANewLog() {
        log.clear(); // HAZARD H42
        node.seed(GuestData.vm("pve1", "120", "audited"), GuestStatus.STOPPED);
    }

    @AfterEach
    void closeNode() {
        node.close();
    }

    @Test
    void completeWorkflowIsWrittenInOrder() {
        vms.start(VM);
        vms.snapshot(VM, "good");
        vms.suspend(VM);
        vms.resume(VM);
        vms.stop(VM);
        assertThat(log.read())
                .extracting(task -> task.upid().type())
                .containsExactly("qmstart", "qmsnapshot", "qmsuspend", "qmresume", "qmstop");
    }

    @Test
    void lifecycleErrorsAreWritten() {
        node.failNextTask("no quorum");
        vms.start(VM);
        vms.start(VM);
        node.failNextTask("still in use");
        vms.stop(VM);
        vms.shutdown(VM);
        assertThat(log.read()).extracting(TaskStatus::exit).containsExactly("no quorum", "OK", "still in use", "OK");
    }

    @Test
    void lifecycleRequestsWithoutATaskAreNotWritten() {
        vms.stop(VM);
        vms.start(VM);
        vms.start(VM);
        vms.migrate(VM, "pve1");
        vms.migrate(VM, "pve2");
        vms.shutdown(GuestRef.vm("pve2", "120"));
        assertThat(log.read()).extracting(task -> task.upid().node()).containsExactly("pve1", "pve1", "pve2");
    }
}
