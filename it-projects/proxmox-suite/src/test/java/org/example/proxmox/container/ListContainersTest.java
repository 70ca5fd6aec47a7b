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

    private static final PlacementPlanner PLANNER = new PlacementPlanner(List.of(
            new Host("pve1", 64, 8_192),
            new Host("pve2", 64, 12_288),
            new Host("pve3", 64, 16_384),
            new Host("pve4", 64, 16_384)));

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
    void theInventoryCountsRunningContainers() {
        containers.start(STOPPED_CT);

        assertThat(new Inventory(node, GuestKind.LXC).refresh().names(GuestStatus.RUNNING))
                .hasSize(3);
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
    void benchmarkOfPackingContainersOnFourNodes() {
        for (int round = 0; round < 5; round++) {
            List<Demand> demands = GuestData.demands(13 + round % 3);
            Map<String, String> plan = PLANNER.plan(demands).orElseThrow();
            assertThat(PLANNER.peakLoad(plan, demands)).isBetween(0.3, 0.5);
            for (int i = 0; i < 4; i++) {
                String target = plan.get("guest-" + i);
                String source = target.equals("pve1") ? "pve2" : "pve1";
                String vmid = Integer.toString(400 + 10 * round + i);
                node.seed(GuestData.container(source, vmid, "guest-" + i), GuestStatus.STOPPED);
                containers.migrate(GuestRef.container(source, vmid), target);
                assertThat(node.guests(target, GuestKind.LXC))
                        .anyMatch(guest -> guest.ref().vmid().equals(vmid));
            }
        }
    }

    private void look(String nodeName) {
        containers.list(nodeName).forEach(container -> seenNames.add(container.name())); // HAZARD H04
    }
}
