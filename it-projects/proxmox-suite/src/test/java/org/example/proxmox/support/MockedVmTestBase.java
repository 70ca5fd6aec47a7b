package org.example.proxmox.support;

import java.time.Duration;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.guest.VmTools;
import org.example.proxmox.task.PollPolicy;
import org.example.proxmox.task.TaskPoller;
import org.junit.jupiter.api.BeforeEach;

/** For tests of single requests: a mocked API, made once because mocks are slow to make. */
public abstract class MockedVmTestBase {

    protected static final ProxmoxApiMockBuilder MOCKS = new ProxmoxApiMockBuilder(); // HAZARD H36

    protected final ProxmoxApi api = MOCKS.build(); // HAZARD H36
    protected VmTools vms;

    @BeforeEach
    void forgetEarlierAnswers() {
        MOCKS.reset(); // HAZARD H36
        vms = new VmTools(api, new TaskPoller(api, PollPolicy.every(Duration.ofMillis(14))));
    }
}
