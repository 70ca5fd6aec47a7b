package org.example.proxmox.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.OperationResultAssert.assertResult;

import java.util.Map;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.api.PowerAction;
import org.example.proxmox.support.GuestData;
import org.example.proxmox.support.SharedNodeTestBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeleteVmTest extends SharedNodeTestBase {

    @BeforeEach
    void putAVmThere() {
        NODE.seed(GuestData.vm("pve1", VMID, "old"), GuestStatus.STOPPED); // HAZARD H02
        createdVms.add(VMID); // HAZARD H04
    }

    @Test
    void theDeletedVmIsReported() {
        assertResult(vms.delete(VM, false)).isDone("pve1/qemu/100 was deleted");
    }

    @Test
    void aDeletedVmIsNoLongerListed() {
        vms.delete(VM, false);

        assertThat(vms.list("pve1")).isEmpty();
    }

    @Test
    void aDeletedVmHasNoStatus() {
        vms.delete(VM, false);

        assertThatThrownBy(() -> vms.status(VM)).hasMessage("no such guest: pve1/qemu/100");
    }

    @Test
    void aVmIsDeletedOnlyOnce() {
        vms.delete(VM, false);

        assertThatThrownBy(() -> vms.delete(VM, false)).hasMessage("no such guest: pve1/qemu/100");
    }

    @Test
    void onlyOneVmWasThere() {
        vms.delete(VM, false);

        assertThat(createdVms).hasSize(1);
    }

    @Test
    void theIdOfADeletedVmIsFree() {
        vms.delete(VM, false);

        NODE.seed(GuestData.vm("pve1", VMID, "next"), GuestStatus.STOPPED); // HAZARD H02
        assertThat(vms.status(VM).name()).isEqualTo("next");
    }

    @Test
    void aRunningVmIsNotDeletedWithoutForce() {
        NODE.remove(VMID); // HAZARD H02
        NODE.seed(GuestData.vm("pve1", VMID, "busy"), GuestStatus.RUNNING); // HAZARD H02

        assertThatThrownBy(() -> vms.delete(VM, false)).hasMessage("pve1/qemu/100 is not stopped");
    }

    @Test
    void aLockedVmIsNotDeleted() {
        NODE.power(VM, PowerAction.START); // HAZARD H02

        assertThatThrownBy(() -> vms.delete(VM, false)).hasMessage("pve1/qemu/100 is locked by another task");
    }

    @Test
    void aFailedTaskIsReported() {
        NODE.failNextTask("disk is in use"); // HAZARD H02

        assertResult(vms.delete(VM, false)).isFailed("was not deleted: disk is in use");
    }

    @Test
    void aFailedTaskLeavesTheVm() {
        NODE.failNextTask("disk is in use"); // HAZARD H02

        vms.delete(VM, false);

        assertThat(vms.config(VM)).isNotEqualTo(Map.of());
    }

    @Test
    void aDeletedVmHasNoConfiguration() {
        vms.delete(VM, false);

        assertThatThrownBy(() -> vms.config(VM)).hasMessage("no such guest: pve1/qemu/100");
    }

    @Test
    void aDeletedVmHasNoSnapshots() {
        vms.delete(VM, false);

        assertThatThrownBy(() -> vms.snapshots(VM)).hasMessage("no such guest: pve1/qemu/100");
    }

    @Test
    void forceIsNotNeededForAVmAtRestButAllowed() {
        vms.delete(VM, true);

        assertThat(vms.list("pve1")).isEmpty();
    }
}
