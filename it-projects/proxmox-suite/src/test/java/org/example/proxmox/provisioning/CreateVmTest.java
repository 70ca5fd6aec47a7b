package org.example.proxmox.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.OperationResultAssert.assertResult;

import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.guest.OperationResult;
import org.example.proxmox.support.GuestData;
import org.example.proxmox.support.SharedNodeTestBase;
import org.junit.jupiter.api.Test;

class CreateVmTest extends SharedNodeTestBase {

    @Test
    void theNewVmIsReported() {
        assertResult(createVm()).isDone("pve1/qemu/100 was created");
    }

    @Test
    void aNewVmIsAtRest() {
        createVm();

        assertThat(vms.status(VM).status()).isEqualTo(GuestStatus.STOPPED);
    }

    @Test
    void aNewVmIsListed() {
        createVm();

        assertThat(vms.list("pve1")).extracting(Guest::name).containsExactly("fresh");
    }

    @Test
    void aNewVmHasTheCoresItAskedFor() {
        createVm();

        assertThat(vms.config(VM)).containsEntry("cores", "2");
    }

    @Test
    void aNewVmHasTheMemoryItAskedFor() {
        createVm();

        assertThat(vms.status(VM).memoryMb()).isEqualTo(2048);
    }

    @Test
    void aNewVmHasNoSnapshots() {
        createVm();

        assertThat(vms.snapshots(VM)).isEmpty();
    }

    @Test
    void onlyOneVmWasMade() {
        createVm();

        assertThat(createdVms).hasSize(1);
    }

    @Test
    void anIdIsGivenOnlyOnce() {
        createVm();

        assertThatThrownBy(() -> vms.create(GuestData.vm("pve1", VMID, "second")))
                .hasMessage("guest 100 exists already");
    }

    @Test
    void aFailedTaskIsReported() {
        NODE.failNextTask("storage is full"); // HAZARD H02

        assertResult(createVm()).isFailed("was not created: storage is full");
    }

    @Test
    void aFailedTaskLeavesNoVm() {
        NODE.failNextTask("storage is full"); // HAZARD H02

        createVm();

        assertThat(vms.list("pve1")).isEmpty();
    }

    @Test
    void aNewVmKeepsItsId() {
        createVm();

        assertThat(vms.status(VM).ref()).isEqualTo(VM);
    }

    @Test
    void aNewVmHasTheDiskItAskedFor() {
        createVm();

        assertThat(vms.config(VM)).containsEntry("disk", "32");
    }

    @Test
    void theIdOfTheNewVmIsRemembered() {
        createVm();

        assertThat(createdVms).containsExactly(VMID);
    }

    private OperationResult createVm() {
        OperationResult result = vms.create(GuestData.vm("pve1", VMID, "fresh")); // HAZARD H02
        createdVms.add(VMID); // HAZARD H04
        return result;
    }
}
