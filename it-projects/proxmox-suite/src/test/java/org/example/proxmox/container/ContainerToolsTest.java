package org.example.proxmox.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.OperationResultAssert.assertResult;

import java.util.Map;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.support.ContainerTestBase;
import org.example.proxmox.support.GuestData;
import org.junit.jupiter.api.Test;

class ContainerToolsTest extends ContainerTestBase {

    @Test
    void aContainerAtRestIsStarted() {
        assertResult(containers.start(STOPPED_CT)).isDone("pve1/lxc/302 was started");
    }

    @Test
    void aStartedContainerRuns() {
        containers.start(STOPPED_CT);

        assertThat(containers.status(STOPPED_CT).is(GuestStatus.RUNNING)).isTrue();
    }

    @Test
    void aRunningContainerIsNotStartedAgain() {
        assertResult(containers.start(RUNNING_CT)).isUnchanged("is already started");
    }

    @Test
    void aFailedStartLeavesTheContainerAtRest() {
        node.failNextTask("cannot mount the root");

        containers.start(STOPPED_CT);

        assertThat(containers.status(STOPPED_CT).status()).isEqualTo(GuestStatus.STOPPED);
    }

    @Test
    void aRunningContainerIsStopped() {
        assertResult(containers.stop(RUNNING_CT)).isDone("was stopped");
    }

    @Test
    void aContainerAtRestIsNotStoppedAgain() {
        assertResult(containers.stop(STOPPED_CT)).isUnchanged("is already stopped");
    }

    @Test
    void aRunningContainerIsShutDown() {
        assertResult(containers.shutdown(RUNNING_CT)).isDone("was shut down");
    }

    @Test
    void aFailedShutdownIsReported() {
        node.failNextTask("init is silent");

        assertResult(containers.shutdown(RUNNING_CT)).isFailed("was not shut down: init is silent");
    }

    @Test
    void resizingChangesTheCores() {
        containers.resize(RUNNING_CT, 4, 1024);

        assertThat(containers.status(RUNNING_CT).cores()).isEqualTo(4);
    }

    @Test
    void resizingChangesTheMemory() {
        containers.resize(RUNNING_CT, 4, 1024);

        assertThat(containers.status(RUNNING_CT).memoryMb()).isEqualTo(1024);
    }

    @Test
    void resizingKeepsTheDisk() {
        containers.resize(RUNNING_CT, 4, 1024);

        assertThat(containers.config(RUNNING_CT)).containsEntry("disk", "8");
    }

    @Test
    void aNetworkIsConfigured() {
        containers.configure(STOPPED_CT, Map.of("net0", "bridge=vmbr0"));

        assertThat(containers.config(STOPPED_CT)).containsEntry("net0", "bridge=vmbr0");
    }

    @Test
    void aVmSpecIsRefused() {
        assertThatThrownBy(() -> containers.create(GuestData.vm("pve1", "310", "wrong")))
                .hasMessage("pve1/qemu/310 is not a lxc guest");
    }

    @Test
    void aNewContainerIsReported() {
        assertResult(containers.create(GuestData.container("pve2", "310", "queue")))
                .isDone("pve2/lxc/310 was created");
    }

    @Test
    void aContainerAtRestIsDeleted() {
        containers.delete(STOPPED_CT, false);

        assertThatThrownBy(() -> containers.status(STOPPED_CT)).hasMessage("no such guest: pve1/lxc/302");
    }

    @Test
    void aSnapshotOfAContainerIsListed() {
        containers.snapshot(RUNNING_CT, "nightly");

        assertThat(containers.snapshots(RUNNING_CT)).containsExactly("nightly");
    }

    @Test
    void lifecycleOfAContainerThatMovesAndGrows() {
        containers.migrate(RUNNING_CT, "pve3");
        GuestRef moved = GuestRef.container("pve3", "301");
        containers.resize(moved, 8, 4096);
        containers.stop(moved);
        assertThat(containers.status(moved).memoryMb()).isEqualTo(4096);
        containers.start(moved);
        assertResult(containers.delete(moved, true)).isDone("was deleted");
        assertThat(containers.list("pve3")).isEmpty();
    }
}
