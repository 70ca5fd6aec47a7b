package org.example.proxmox.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.inventory.Inventory;
import org.example.proxmox.support.GuestData;
import org.example.proxmox.support.VmTestBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListVmsTest extends VmTestBase {

    private static final int MANY = 30;

    private Inventory inventory;

    @BeforeEach
    void openInventory() {
        inventory = new Inventory(node, GuestKind.QEMU);
    }

    @Test
    void theListIsOrderedByVmid() {
        vms.start(STOPPED_VM);

        assertThat(vms.list("pve1")).extracting(Guest::name).containsExactly("web", "db", "cache");
    }

    @Test
    void theListShowsAVmThatWasJustStarted() {
        vms.start(STOPPED_VM);

        assertThat(vms.list("pve1"))
                .filteredOn(vm -> vm.is(GuestStatus.RUNNING))
                .hasSize(2);
    }

    @Test
    void theListShowsAVmThatWasJustStopped() {
        vms.stop(RUNNING_VM);

        assertThat(vms.list("pve1")).noneMatch(vm -> vm.is(GuestStatus.RUNNING));
    }

    @Test
    void theListShowsANewVm() {
        vms.create(GuestData.vm("pve1", "104", "build"));

        assertThat(vms.list("pve1")).extracting(Guest::name).contains("build");
    }

    @Test
    void theListHasNoContainers() {
        node.seed(GuestData.container("pve1", "301", "proxy"), GuestStatus.RUNNING);

        vms.resume(PAUSED_VM);

        assertThat(vms.list("pve1")).extracting(Guest::name).doesNotContain("proxy");
    }

    @Test
    void theListOfAnEmptyNodeIsEmpty() {
        vms.reset(RUNNING_VM);

        assertThat(vms.list("pve2")).isEmpty();
    }

    @Test
    void theListOfAnUnknownNodeIsRefused() {
        assertThatThrownBy(() -> vms.list("pve9")).hasMessage("no such node: pve9");
    }

    @Test
    void aMovedVmIsListedOnItsNewNode() {
        vms.migrate(STOPPED_VM, "pve2");

        assertThat(vms.list("pve2")).extracting(Guest::name).containsExactly("db");
    }

    @Test
    void aMovedVmLeavesTheListOfItsOldNode() {
        vms.migrate(STOPPED_VM, "pve2");

        assertThat(vms.list("pve1")).extracting(Guest::name).doesNotContain("db");
    }

    @Test
    void theInventoryIsEmptyBeforeItIsRefreshed() {
        vms.reset(RUNNING_VM);

        assertThat(inventory.guests()).isEmpty();
    }

    @Test
    void theInventoryFindsVmsByName() {
        vms.start(STOPPED_VM);

        assertThat(inventory.refresh().byName("db")).map(Guest::status).contains(GuestStatus.RUNNING);
    }

    @Test
    void theInventoryDoesNotInventVms() {
        vms.start(STOPPED_VM);

        assertThat(inventory.refresh().byName("nobody")).isEmpty();
    }

    @Test
    void theInventoryCoversAllNodes() {
        vms.migrate(STOPPED_VM, "pve2");

        assertThat(inventory.refresh().guests()).hasSize(3);
    }

    @Test
    void theInventoryShowsOldNewsUntilItIsRefreshed() {
        inventory.refresh();

        vms.start(STOPPED_VM);

        assertThat(inventory.names(GuestStatus.RUNNING)).containsExactly("web");
    }

    @Test
    void onlyRunningVmsUseMemory() {
        vms.start(STOPPED_VM);

        assertThat(inventory.refresh().memoryInUse()).isEqualTo(2 * 2048);
    }

    @Test
    void performanceOfTheInventoryWhileManyVmsStart() {
        for (int i = 0; i < MANY; i++) {
            String vmid = Integer.toString(200 + i);
            node.seed(GuestData.vm("pve2", vmid, "worker-" + i), GuestStatus.STOPPED);
            vms.start(GuestRef.vm("pve2", vmid));
            assertThat(inventory.refresh().memoryInUse()).isEqualTo((i + 2) * 2048);
        }
        assertThat(inventory.names(GuestStatus.RUNNING)).hasSize(MANY + 1);
    }
}
