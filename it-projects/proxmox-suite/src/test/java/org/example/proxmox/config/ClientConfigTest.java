package org.example.proxmox.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.OperationResultAssert.assertResult;

import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.guest.VmTools;
import org.example.proxmox.support.VmTestBase;
import org.example.proxmox.task.TaskPoller;
import org.junit.jupiter.api.Test;

class ClientConfigTest extends VmTestBase {

    @Test
    void anEmptyConfigurationIsEnough() {
        assertThat(ClientConfig.parse("").user()).isEqualTo("root@pam");
    }

    @Test
    void aUserWithoutARealmIsRefused() {
        assertThatThrownBy(() -> ClientConfig.parse("user=root")).hasMessageContaining("user needs a realm");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatThrownBy(() -> ClientConfig.parse("colour=red")).hasMessage("unknown key colour");
    }

    @Test
    void allProblemsAreReportedTogether() {
        assertThatThrownBy(() -> ClientConfig.parse("user=root\nretries=many"))
                .hasMessageContaining("realm")
                .hasMessageContaining("retries must be 0 to 20, was many");
    }

    @Test
    void aConfiguredClientStartsAVm() {
        assertResult(client("poll.millis=8").start(STOPPED_VM)).isDone("was started");
    }

    @Test
    void aConfiguredClientStopsAVm() {
        assertResult(client("poll.millis=8").stop(RUNNING_VM)).isDone("was stopped");
    }

    @Test
    void aRareQuestionFindsTheEndToo() {
        client("poll.millis=60").suspend(RUNNING_VM);

        assertThat(node.guest(RUNNING_VM).status()).isEqualTo(GuestStatus.PAUSED);
    }

    @Test
    void theConfiguredRetriesAreUsed() {
        node.dropNextAnswers(6);

        assertResult(client("poll.millis=8\nretries=6").reset(RUNNING_VM)).isDone("was reset");
    }

    @Test
    void noRetriesAreUsedWhenNoneAreConfigured() {
        node.dropNextAnswers(1);

        assertThatThrownBy(() -> client("poll.millis=8\nretries=0").reset(RUNNING_VM))
                .hasMessage("no answer from pve1");
    }

    @Test
    void aConfiguredClientMovesAVm() {
        assertResult(client("poll.millis=8").migrate(STOPPED_VM, "pve2")).isDone("was moved to pve2");
    }

    @Test
    void performanceOfTaskMonitoringWithConfiguredRetries() {
        VmTools patient = client("poll.millis=10\nretries=4");
        for (int round = 0; round < 15; round++) {
            node.dropNextAnswers(1 + round % 4);
            assertResult(patient.start(STOPPED_VM)).isDone("was started");
            node.dropNextAnswers(4 - round % 4);
            assertResult(patient.stop(STOPPED_VM)).isDone("was stopped");
        }
        assertThat(node.guest(STOPPED_VM).status()).isEqualTo(GuestStatus.STOPPED);
    }

    private VmTools client(String text) {
        return new VmTools(node, new TaskPoller(node, ClientConfig.parse(text).pollPolicy()));
    }
}
