package org.example.proxmox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.OperationResultAssert.assertResult;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.guest.ContainerTools;
import org.example.proxmox.guest.VmTools;
import org.example.proxmox.inventory.Inventory;
import org.example.proxmox.sim.SimulatedNode;
import org.example.proxmox.sim.TaskLatency;
import org.example.proxmox.support.GuestData;
import org.example.proxmox.task.PollPolicy;
import org.example.proxmox.task.TaskPoller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final GuestRef HERE = GuestRef.vm("pve1", "130");
    private static final GuestRef THERE = GuestRef.vm("pve2", "130");

    private final SimulatedNode node = new SimulatedNode(TaskLatency.realistic(), "pve1", "pve2", "pve3");
    private final TaskPoller poller = new TaskPoller(node, PollPolicy.every(Duration.ofMillis(10)));
    private final VmTools vms = new VmTools(node, poller);
    private final ContainerTools containers = new ContainerTools(node, poller);
    private final Inventory inventory = new Inventory(node, GuestKind.QEMU);
    private final PlacementPlanner planner = new PlacementPlanner(
            List.of(new Host("pve1", 32, 16_384), new Host("pve2", 32, 12_288), new Host("pve3", 32, 8_192)));

    @BeforeEach
    void fillTheCluster() {
        node.addUser("ops@pve", "secret");
        node.login("ops@pve", "secret");
        node.seed(GuestData.vm("pve1", "130", "nomad"), GuestStatus.STOPPED);
        node.seed(GuestData.container("pve1", "330", "proxy"), GuestStatus.RUNNING);
    }

    @AfterEach
    void closeNode() {
        node.close();
    }

    @Test
    void completeWorkflowOfAMoveThereAndBack() {
        assertResult(vms.migrate(HERE, "pve2")).isDone("was moved to pve2");
        assertThat(vms.status(THERE).name()).isEqualTo("nomad");
        assertResult(vms.migrate(THERE, "pve1")).isDone("was moved to pve1");
        assertThat(vms.list("pve2")).isEmpty();
        assertThat(vms.list("pve1")).hasSize(1);
    }

    @Test
    void lifecycleOfAFailedMoveIsRepeated() {
        node.failNextTask("link is down");
        assertResult(vms.migrate(HERE, "pve2")).isFailed("link is down");
        assertThatThrownBy(() -> vms.status(THERE)).hasMessageContaining("no such guest");
        assertThat(vms.status(HERE).name()).isEqualTo("nomad");
        assertResult(vms.migrate(HERE, "pve2")).isDone("was moved");
    }

    @Test
    void completeWorkflowForVmsAndContainersTogether() {
        vms.migrate(HERE, "pve2");
        containers.migrate(GuestRef.container("pve1", "330"), "pve2");
        containers.stop(GuestRef.container("pve2", "330"));
        assertThat(vms.list("pve2")).extracting(Guest::name).containsExactly("nomad");
        assertThat(containers.list("pve2")).extracting(Guest::status).containsExactly(GuestStatus.STOPPED);
    }

    @Test
    void completeWorkflowFromPlanToMove() {
        List<Demand> demands = GuestData.demands(9);
        Map<String, String> plan = planner.plan(demands).orElseThrow();
        vms.migrate(HERE, "pve2");
        vms.migrate(THERE, plan.get("guest-0").equals("pve2") ? "pve3" : plan.get("guest-0"));
        assertThat(inventory.refresh().guests()).extracting(Guest::ref).doesNotContain(THERE);
        assertThat(planner.peakLoad(plan, demands)).isLessThan(0.6);
    }

    @Test
    void completeWorkflowOfEmptyingANode() {
        node.seed(GuestData.vm("pve1", "132", "second"), GuestStatus.RUNNING);
        for (Guest guest : vms.list("pve1")) {
            vms.migrate(guest.ref(), "pve3");
        }
        assertThat(vms.list("pve1")).isEmpty();
        assertThat(vms.list("pve3")).hasSize(2);
        assertThat(inventory.refresh().names(GuestStatus.RUNNING)).containsExactly("second");
    }

    @Test
    void lifecycleOfAPausedVmThatMoves() {
        vms.start(HERE);
        vms.suspend(HERE);
        vms.migrate(HERE, "pve2");
        assertThat(vms.status(THERE).status()).isEqualTo(GuestStatus.PAUSED);
        assertResult(vms.resume(THERE)).isDone("was resumed");
    }
}
