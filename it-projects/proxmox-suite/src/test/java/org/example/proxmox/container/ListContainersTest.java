package org.example.proxmox.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.cluster.Demand;
import org.example.proxmox.cluster.Host;
import org.example.proxmox.cluster.PlacementPlanner;
import org.example.proxmox.inventory.Inventory;
import org.example.proxmox.support.ContainerTestBase;
import org.example.proxmox.support.GuestData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListContainersTest extends ContainerTestBase {

    private static final List<String> seenNames = new ArrayList<>(); // HAZARD H04

    @BeforeEach
    void forgetNames() {
        seenNames.clear(); // HAZARD H04
    }

    @Test
    void allContainersOfANodeAreSeen() {
        containers.start(STOPPED_CT);

        look("pve1");

        assertThat(seenNames).containsExactly("proxy", "mail");
    }

    @Test
    void containersOfOtherNodesAreNotSeen() {
        containers.start(STOPPED_CT);

        look("pve2");

        assertThat(seenNames).containsExactly("dns");
    }

    @Test
    void aNewContainerIsSeen() {
        containers.create(GuestData.container("pve2", "304", "queue"));

        look("pve2");

        assertThat(seenNames).hasSize(2).contains("queue");
    }

    @Test
    void aDeletedContainerIsNotSeen() {
        containers.delete(STOPPED_CT, false);

        look("pve1");

        assertThat(seenNames).containsExactly("proxy");
    }

    @Test
    void aMovedContainerIsSeenOnItsNewNode() {
        containers.migrate(REMOTE_CT, "pve1");

        look("pve1");

        assertThat(seenNames).hasSize(3).contains("dns");
    }

    @Test
    void aMoveToTheSameNodeChangesNothing() {
        containers.migrate(REMOTE_CT, "pve2");

        look("pve2");

        assertThat(seenNames).containsExactly("dns");
    }

    @Test
    void aContainerWithANewNameIsSeenUnderIt() {
        containers.configure(REMOTE_CT, Map.of("name", "resolver"));

        look("pve2");

        assertThat(seenNames).containsExactly("resolver");
    }

    @Test
    void aCopyIsSeenBesideItsModel() {
        containers.copy(REMOTE_CT, "305", "dns-copy");

        look("pve2");

        assertThat(seenNames).containsExactly("dns", "dns-copy");
    }

    @Test
    void virtualMachinesAreNotSeen() {
        node.seed(GuestData.vm("pve2", "105", "build"), GuestStatus.STOPPED);

        containers.stop(REMOTE_CT);

        assertThat(containers.list("pve2")).hasSize(1);
    }

    @Test
    void theListShowsWhoRuns() {
        containers.start(STOPPED_CT);

        assertThat(containers.list("pve1")).allMatch(container -> container.is(GuestStatus.RUNNING));
    }

    @Test
    void theListShowsMemory() {
        containers.resize(REMOTE_CT, 2, 768);

        assertThat(containers.list("pve2")).extracting(Guest::memoryMb).containsExactly(768);
    }

    @Test
    void anUnknownNodeHasNoList() {
        assertThatThrownBy(() -> containers.list("pve7")).hasMessage("no such node: pve7");
    }

    @Test
    void theInventoryCountsRunningContainers() {
        containers.start(STOPPED_CT);

        assertThat(new Inventory(node, GuestKind.LXC).refresh().names(GuestStatus.RUNNING)).hasSize(3);
    }

    @Test
    void theInventoryForgetsStoppedMemory() {
        containers.stop(RUNNING_CT);

        assertThat(new Inventory(node, GuestKind.LXC).refresh().memoryInUse()).isEqualTo(512);
    }

    @Test
    void aMoveToAnUnknownNodeIsRefused() {
        assertThatThrownBy(() -> containers.migrate(REMOTE_CT, "pve7")).hasMessage("no such node: pve7");
    }

    @Test
    void benchmarkOfPackingContainersOnTwoNodes() {
        PlacementPlanner planner =
                new PlacementPlanner(List.of(new Host("pve1", 64, 32_768), new Host("pve2", 64, 32_768)));
        for (int round = 0; round < 3; round++) {
            List<Demand> demands = GuestData.demands(10 + round);
            Map<String, String> plan = planner.plan(demands).orElseThrow();
            for (int i = 0; i < demands.size(); i++) {
                String vmid = Integer.toString(400 + 20 * round + i);
                node.seed(GuestData.container("pve1", vmid, "guest-" + i), GuestStatus.STOPPED);
                containers.migrate(GuestRef.container("pve1", vmid), plan.get("guest-" + i));
            }
            assertThat(planner.peakLoad(plan, demands)).isBetween(0.1, 0.9);
        }
        assertThat(containers.list("pve1").size() + containers.list("pve2").size())
                .isEqualTo(36);
    }

    private void look(String nodeName) {
        containers.list(nodeName).forEach(container -> seenNames.add(container.name())); // HAZARD H04
    }
}
