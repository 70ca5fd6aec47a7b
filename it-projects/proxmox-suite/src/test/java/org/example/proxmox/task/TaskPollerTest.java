package org.example.proxmox.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.ProxmoxApiMockBuilder.TASK;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import org.example.proxmox.api.PowerAction;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.api.Reason;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.api.Upid;
import org.example.proxmox.support.ProxmoxApiMockBuilder;
import org.example.proxmox.support.VmTestBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskPollerTest extends VmTestBase {

    private static final PollPolicy STEADY = PollPolicy.every(Duration.ofMillis(8));

    private ProxmoxApiMockBuilder answers;
    private ProxmoxApi api;

    /** The first mock of a JVM takes half a second, which no test should be blamed for. */
    @BeforeAll
    static void warmUpMocks() {
        new ProxmoxApiMockBuilder().build();
    }

    @BeforeEach
    void prepareAnswers() {
        answers = new ProxmoxApiMockBuilder();
        api = answers.build();
    }

    @Test
    void aTaskThatWorkedIsSuccessful() {
        assertThat(poll(node, STEADY, start()).successful()).isTrue();
    }

    @Test
    void aTaskThatFailedHasEndedToo() {
        node.failNextTask("no quorum");

        assertThat(poll(node, STEADY, start()).finished()).isTrue();
    }

    @Test
    void aTaskThatFailedSaysWhy() {
        node.failNextTask("no quorum");

        assertThat(poll(node, STEADY, start()).exit()).isEqualTo("no quorum");
    }

    @Test
    void theEndOfAnEarlierTaskIsKnownAtOnce() {
        Upid task = start();
        poll(node, STEADY, task);

        assertThat(poll(node, STEADY, task).successful()).isTrue();
    }

    @Test
    void anUnknownTaskIsRefused() {
        assertThatThrownBy(() -> poll(node, STEADY, new Upid("pve1", 99, "qmstart", "101", "root@pam")))
                .hasMessageStartingWith("no such task: UPID:pve1:00000063:qmstart:101");
    }

    @Test
    void lostAnswersAreForgiven() {
        node.dropNextAnswers(3);

        assertThat(poll(node, STEADY, start()).successful()).isTrue();
    }

    @Test
    void tooManyLostAnswersAreNotForgiven() {
        node.dropNextAnswers(4);

        assertThatThrownBy(() -> poll(node, STEADY, start())).hasMessage("no answer from pve1");
    }

    @Test
    void withoutRetriesOneLostAnswerIsTooMuch() {
        node.dropNextAnswers(1);

        assertThatThrownBy(() -> poll(node, STEADY.withRetries(0), start())).hasMessage("no answer from pve1");
    }

    @Test
    void pausesGrowUpToTheLongest() {
        PollPolicy growing = STEADY.withBackOff(2, Duration.ofMillis(20));

        assertThat(poll(node, growing, start()).successful()).isTrue();
        assertThat(growing.next(Duration.ofMillis(16))).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aTaskWithoutEndIsGivenUp() {
        answers.withEndlessTask();

        assertThatThrownBy(() -> poll(api, STEADY.withLimit(Duration.ofMillis(40)), TASK))
                .hasMessageEndingWith("has not ended after PT0.04S");
    }

    @Test
    void everyPauseIsFollowedByOneQuestion() {
        answers.withTask(6, "OK");

        poll(api, STEADY, TASK);

        verify(api, times(7)).task(TASK);
    }

    @Test
    void aDeniedQuestionIsNotRepeated() {
        answers.withTaskAfterErrors(1, Reason.DENIED);

        assertThatThrownBy(() -> poll(api, STEADY, TASK)).hasMessage("no answer 0");
    }

    @Test
    void moreRetriesForgiveMore() {
        answers.withTaskAfterErrors(7, Reason.TRANSIENT);

        assertThat(poll(api, STEADY.withRetries(7), TASK).successful()).isTrue();
    }

    @Test
    void aTaskNameIsReadBack() {
        Upid task = start();

        poll(node, STEADY, task);

        assertThat(Upid.parse(task.toString())).isEqualTo(task);
    }

    private Upid start() {
        return node.power(STOPPED_VM, PowerAction.START);
    }

    private static TaskStatus poll(ProxmoxApi api, PollPolicy policy, Upid task) {
        return new TaskPoller(api, policy).await(task);
    }
}
