package org.example.proxmox.power;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.OperationResultAssert.assertResult;
import static org.example.proxmox.support.ProxmoxApiMockBuilder.TASK;
import static org.example.proxmox.support.ProxmoxApiMockBuilder.VM;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.api.PowerAction;
import org.example.proxmox.api.Reason;
import org.example.proxmox.support.MockedVmTestBase;
import org.junit.jupiter.api.Test;

class StopVmTest extends MockedVmTestBase {

    @Test
    void aRunningVmIsStopped() {
        MOCKS.withVm(GuestStatus.RUNNING).withTask(5, "OK"); // HAZARD H36

        assertResult(vms.stop(VM)).isDone("pve1/qemu/101 was stopped");
    }

    @Test
    void aPausedVmIsStopped() {
        MOCKS.withVm(GuestStatus.PAUSED).withTask(5, "OK"); // HAZARD H36

        assertResult(vms.stop(VM)).isDone("was stopped");
    }

    @Test
    void aVmAtRestIsLeftAlone() {
        MOCKS.withVm(GuestStatus.STOPPED); // HAZARD H36

        assertResult(vms.stop(VM)).isUnchanged("is already stopped");
    }

    @Test
    void noPowerRequestIsSentToAVmAtRest() {
        MOCKS.withVm(GuestStatus.STOPPED); // HAZARD H36

        vms.stop(VM);

        verify(api, never()).power(any(), any()); // HAZARD H36
    }

    @Test
    void thePowerRequestIsAStop() {
        MOCKS.withVm(GuestStatus.RUNNING).withTask(5, "OK"); // HAZARD H36

        vms.stop(VM);

        verify(api).power(VM, PowerAction.STOP); // HAZARD H36
    }

    @Test
    void theErrorOfAFailedTaskIsReported() {
        MOCKS.withVm(GuestStatus.RUNNING).withTask(5, "process does not end"); // HAZARD H36

        assertResult(vms.stop(VM)).isFailed("was not stopped: process does not end");
    }

    @Test
    void aRunningVmIsShutDown() {
        MOCKS.withVm(GuestStatus.RUNNING).withTask(5, "OK"); // HAZARD H36

        assertResult(vms.shutdown(VM)).isDone("was shut down");
    }

    @Test
    void aShutdownIsNotAStop() {
        MOCKS.withVm(GuestStatus.RUNNING).withTask(5, "OK"); // HAZARD H36

        vms.shutdown(VM);

        verify(api).power(VM, PowerAction.SHUTDOWN); // HAZARD H36
    }

    @Test
    void aShutdownIsAskedForUntilItEnds() {
        MOCKS.withVm(GuestStatus.RUNNING).withTask(6, "OK"); // HAZARD H36

        vms.shutdown(VM);

        verify(api, times(7)).task(TASK); // HAZARD H36
    }

    @Test
    void aGuestThatIgnoresTheShutdownIsReported() {
        MOCKS.withVm(GuestStatus.RUNNING).withTask(5, "guest agent is silent"); // HAZARD H36

        assertResult(vms.shutdown(VM)).isFailed("was not shut down: guest agent is silent");
    }

    @Test
    void errorsThatPersistEndTheWait() {
        MOCKS.withVm(GuestStatus.RUNNING).withTaskAfterErrors(4, Reason.TRANSIENT); // HAZARD H36

        assertThatThrownBy(() -> vms.stop(VM)).hasMessage("no answer 3");
    }

    @Test
    void aStoppingVmIsNotDeleted() {
        MOCKS.withVm(GuestStatus.RUNNING).withTask(5, "OK"); // HAZARD H36

        vms.stop(VM);

        verify(api, never()).delete(any()); // HAZARD H36
    }

    @Test
    void aRunningVmIsSuspended() {
        MOCKS.withVm(GuestStatus.RUNNING).withTask(5, "OK"); // HAZARD H36

        assertResult(vms.suspend(VM)).isDone("was suspended");
    }
}
