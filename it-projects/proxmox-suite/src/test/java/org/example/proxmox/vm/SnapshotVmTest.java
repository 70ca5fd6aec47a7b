package org.example.proxmox.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.OperationResultAssert.assertResult;

import java.util.Map;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.support.VmTestBase;
import org.junit.jupiter.api.Test;

class SnapshotVmTest extends VmTestBase {

    private static final GuestRef COPY = GuestRef.vm("pve1", "150");

    @Test
    void aSnapshotIsReported() {
        assertResult(vms.snapshot(RUNNING_VM, "before")).isDone("was saved as before");
    }

    @Test
    void aSnapshotIsListed() {
        vms.snapshot(RUNNING_VM, "before");

        assertThat(vms.snapshots(RUNNING_VM)).containsExactly("before");
    }

    @Test
    void aSnapshotBelongsToOneVm() {
        vms.snapshot(RUNNING_VM, "before");

        assertThat(vms.snapshots(STOPPED_VM)).isEmpty();
    }

    @Test
    void aSnapshotLeavesTheStatusAlone() {
        vms.snapshot(PAUSED_VM, "before");

        assertThat(vms.status(PAUSED_VM).status()).isEqualTo(GuestStatus.PAUSED);
    }

    @Test
    void aFailedSnapshotIsNotListed() {
        node.failNextTask("no space left");

        vms.snapshot(RUNNING_VM, "before");

        assertThat(vms.snapshots(RUNNING_VM)).isEmpty();
    }

    @Test
    void aFailedSnapshotIsReported() {
        node.failNextTask("no space left");

        assertResult(vms.snapshot(RUNNING_VM, "before")).isFailed("no space left");
    }

    @Test
    void aMissingVmHasNoSnapshot() {
        assertThatThrownBy(() -> vms.snapshot(MISSING_VM, "before")).hasMessage("no such guest: pve1/qemu/999");
    }

    @Test
    void aSnapshotNameIsUsedOnlyOnce() {
        vms.snapshot(RUNNING_VM, "before");

        assertThatThrownBy(() -> vms.snapshot(RUNNING_VM, "before")).hasMessage("snapshot before exists");
    }

    @Test
    void anUnknownSnapshotCannotBeRestored() {
        vms.snapshot(RUNNING_VM, "before");

        assertThatThrownBy(() -> vms.rollback(RUNNING_VM, "after")).hasMessage("no snapshot after");
    }

    @Test
    void aCopyIsReported() {
        assertResult(vms.copy(STOPPED_VM, "150", "db-copy")).isDone("was copied to 150");
    }

    @Test
    void aCopyHasItsOwnName() {
        vms.copy(STOPPED_VM, "150", "db-copy");

        assertThat(vms.status(COPY).name()).isEqualTo("db-copy");
    }

    @Test
    void aCopyOfARunningVmIsAtRest() {
        vms.copy(RUNNING_VM, "150", "web-copy");

        assertThat(vms.status(COPY).status()).isEqualTo(GuestStatus.STOPPED);
    }

    @Test
    void aCopyIsAsLargeAsItsModel() {
        vms.copy(STOPPED_VM, "150", "db-copy");

        assertThat(vms.config(COPY)).containsEntry("disk", "32");
    }

    @Test
    void aCopyNeedsAFreeId() {
        assertThatThrownBy(() -> vms.copy(STOPPED_VM, "101", "db-copy")).hasMessage("guest 101 exists already");
    }

    @Test
    void aFailedCopyLeavesNoVm() {
        node.failNextTask("no space left");

        vms.copy(STOPPED_VM, "150", "db-copy");

        assertThat(vms.list("pve1")).hasSize(3);
    }

    @Test
    void lifecycleOfASnapshotThatTravels() {
        vms.snapshot(STOPPED_VM, "home");
        vms.migrate(STOPPED_VM, "pve2");
        GuestRef moved = GuestRef.vm("pve2", "102");
        vms.configure(moved, Map.of("cores", "16"));
        assertThat(vms.status(moved).cores()).isEqualTo(16);
        vms.rollback(moved, "home");
        assertThat(vms.status(moved).cores()).isEqualTo(2);
    }

    @Test
    void completeWorkflowOfACopyThatReplacesItsModel() {
        vms.snapshot(RUNNING_VM, "last");
        vms.copy(RUNNING_VM, "150", "web-next");
        vms.stop(RUNNING_VM);
        vms.start(COPY);
        assertResult(vms.delete(RUNNING_VM, false)).isDone("was deleted");
        assertThat(vms.list("pve1")).extracting(Guest::name).containsExactly("db", "cache", "web-next");
        assertThat(vms.snapshots(COPY)).isEmpty();
    }
}
