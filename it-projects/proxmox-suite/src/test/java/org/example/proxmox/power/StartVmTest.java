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

class StartVmTest extends MockedVmTestBase {

    @Test
    void aVmAtRestIsStarted() {
        MOCKS.withVm(GuestStatus.STOPPED).withTask(5, "OK"); // HAZARD H36

        assertResult(vms.start(VM)).isDone("pve1/qemu/101 was started");
    }

    @Test
    void aRunningVmIsLeftAlone() {
        MOCKS.withVm(GuestStatus.RUNNING); // HAZARD H36

        assertResult(vms.start(VM)).isUnchanged("is already started");
    }

    @Test
    void noPowerRequestIsSentToARunningVm() {
        MOCKS.withVm(GuestStatus.RUNNING); // HAZARD H36

        vms.start(VM);

        verify(api, never()).power(any(), any()); // HAZARD H36
    }

    @Test
    void thePowerRequestNamesTheVm() {
        MOCKS.withVm(GuestStatus.STOPPED).withTask(5, "OK"); // HAZARD H36

        vms.start(VM);

        verify(api).power(VM, PowerAction.START); // HAZARD H36
    }

    @Test
    void theErrorOfAFailedTaskIsReported() {
        MOCKS.withVm(GuestStatus.STOPPED).withTask(5, "not enough memory"); // HAZARD H36

        assertResult(vms.start(VM)).isFailed("was not started: not enough memory");
    }

    @Test
    void theNodeMayRefuseToStartAPausedVm() {
        MOCKS.withVm(GuestStatus.PAUSED).withPowerRefused("VM 101 is paused"); // HAZARD H36

        assertThatThrownBy(() -> vms.start(VM)).hasMessage("VM 101 is paused");
    }

    @Test
    void aMissingVmIsReported() {
        MOCKS.withoutVm(); // HAZARD H36

        assertThatThrownBy(() -> vms.start(VM)).hasMessage("no such guest: pve1/qemu/101");
    }

    @Test
    void theTaskIsAskedForUntilItEnds() {
        MOCKS.withVm(GuestStatus.STOPPED).withTask(6, "OK"); // HAZARD H36

        vms.start(VM);

        verify(api, times(7)).task(TASK); // HAZARD H36
    }

    @Test
    void transientErrorsOfTheNodeAreForgiven() {
        MOCKS.withVm(GuestStatus.STOPPED).withTaskAfterErrors(3, Reason.TRANSIENT); // HAZARD H36

        assertResult(vms.start(VM)).isDone("was started");
    }

    @Test
    void errorsThatPersistEndTheWait() {
        MOCKS.withVm(GuestStatus.STOPPED).withTaskAfterErrors(4, Reason.TRANSIENT); // HAZARD H36

        assertThatThrownBy(() -> vms.start(VM)).hasMessage("no answer 3");
    }

    @Test
    void aDeniedQuestionIsNotRepeated() {
        MOCKS.withVm(GuestStatus.STOPPED).withTaskAfterErrors(1, Reason.DENIED); // HAZARD H36

        assertThatThrownBy(() -> vms.start(VM)).hasMessage("no answer 0");
    }

    @Test
    void theStatusIsAskedForOnlyOnce() {
        MOCKS.withVm(GuestStatus.STOPPED).withTask(5, "OK"); // HAZARD H36

        vms.start(VM);

        verify(api, times(1)).guest(VM); // HAZARD H36
    }

    @Test
    void aWarningIsNotASuccess() {
        MOCKS.withVm(GuestStatus.STOPPED).withTask(5, "WARNINGS: 1"); // HAZARD H36

        assertResult(vms.start(VM)).isFailed("WARNINGS: 1");
    }
}
