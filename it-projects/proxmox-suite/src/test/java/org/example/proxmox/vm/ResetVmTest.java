package org.example.proxmox.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.OperationResultAssert.assertResult;

import java.util.Map;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.support.VmTestBase;
import org.junit.jupiter.api.Test;

class ResetVmTest extends VmTestBase {

    @Test
    void aRunningVmIsReset() {
        assertResult(vms.reset(RUNNING_VM)).isDone("pve1/qemu/101 was reset");
    }

    @Test
    void aVmRunsAfterAReset() {
        vms.reset(RUNNING_VM);

        assertThat(vms.status(RUNNING_VM).is(GuestStatus.RUNNING)).isTrue();
    }

    @Test
    void aVmAtRestCannotBeReset() {
        assertThatThrownBy(() -> vms.reset(STOPPED_VM)).hasMessage("pve1/qemu/102 is STOPPED, cannot reset");
    }

    @Test
    void aMissingVmCannotBeReset() {
        assertThatThrownBy(() -> vms.reset(MISSING_VM)).hasMessage("no such guest: pve1/qemu/999");
    }

    @Test
    void aFailedResetIsReported() {
        node.failNextTask("got no signal");

        assertResult(vms.reset(RUNNING_VM)).isFailed("was not reset: got no signal");
    }

    @Test
    void aRunningVmIsSuspended() {
        assertResult(vms.suspend(RUNNING_VM)).isDone("was suspended");
    }

    @Test
    void aSuspendedVmIsPaused() {
        vms.suspend(RUNNING_VM);

        assertThat(vms.status(RUNNING_VM).status()).isEqualTo(GuestStatus.PAUSED);
    }

    @Test
    void aPausedVmIsNotSuspendedAgain() {
        assertResult(vms.suspend(PAUSED_VM)).isUnchanged("is already suspended");
    }

    @Test
    void aPausedVmIsResumed() {
        assertResult(vms.resume(PAUSED_VM)).isDone("was resumed");
    }

    @Test
    void aResumedVmRuns() {
        vms.resume(PAUSED_VM);

        assertThat(vms.status(PAUSED_VM).status()).isEqualTo(GuestStatus.RUNNING);
    }

    @Test
    void aFailedResumeLeavesTheVmPaused() {
        node.failNextTask("no memory left");

        vms.resume(PAUSED_VM);

        assertThat(vms.status(PAUSED_VM).status()).isEqualTo(GuestStatus.PAUSED);
    }

    @Test
    void moreMemoryIsConfigured() {
        vms.configure(STOPPED_VM, Map.of("memory", "4096"));

        assertThat(vms.status(STOPPED_VM).memoryMb()).isEqualTo(4096);
    }

    @Test
    void aNewNameIsConfigured() {
        vms.configure(STOPPED_VM, Map.of("name", "ledger"));

        assertThat(vms.status(STOPPED_VM).name()).isEqualTo("ledger");
    }

    @Test
    void otherSettingsSurviveAChange() {
        vms.configure(STOPPED_VM, Map.of("cores", "8"));

        assertThat(vms.config(STOPPED_VM)).containsEntry("cores", "8").containsEntry("disk", "32");
    }

    @Test
    void nothingToConfigureMeansNoTask() {
        assertResult(vms.configure(STOPPED_VM, Map.of())).isUnchanged("has nothing to change");
    }
}
