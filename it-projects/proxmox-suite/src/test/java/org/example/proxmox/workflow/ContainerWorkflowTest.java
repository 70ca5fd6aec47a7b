package org.example.proxmox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.example.proxmox.support.OperationResultAssert.assertResult;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.guest.ContainerTools;
import org.example.proxmox.http.HttpProxmoxApi;
import org.example.proxmox.support.GuestData;
import org.example.proxmox.support.HttpTestBase;
import org.example.proxmox.task.TaskLog;
import org.example.proxmox.task.TaskPoller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContainerWorkflowTest extends HttpTestBase {

    private static final GuestRef CT = GuestRef.container("pve1", "310");

    private final TaskLog log = new TaskLog(Path.of("target/proxmox-tasks.log"));

    private ContainerTools containers;

    @BeforeEach
    void connect() {
        HttpProxmoxApi api = new HttpProxmoxApi(URI.create(ADDRESS));
        api.login("root@pam", "secret");
        log.clear(); // HAZARD H42
        containers = new ContainerTools(api, new TaskPoller(api, POLLING), log::append); // HAZARD H42
    }

    @Test
    void completeWorkflowFromCreateOverStartAndStopToDelete() {
        containers.create(GuestData.container("pve1", "310", "queue"));
        containers.start(CT);
        containers.stop(CT);
        containers.delete(CT, false);
        assertThat(log.read())
                .extracting(task -> task.upid().type())
                .containsExactly("vzcreate", "vzstart", "vzstop", "vzdelete");
    }

    @Test
    void lifecycleOfAContainerThatGrows() {
        containers.create(GuestData.container("pve1", "310", "queue"));
        containers.start(CT);
        assertResult(containers.resize(CT, 4, 2048)).isDone("was configured");
        assertResult(containers.shutdown(CT)).isDone("was shut down");
        assertThat(containers.status(CT).memoryMb()).isEqualTo(2048);
        assertThat(log.read()).hasSize(4);
    }

    @Test
    void lifecycleWithAFailureThatIsRepaired() {
        containers.create(GuestData.container("pve1", "310", "queue"));
        node.failNextTask("no network");
        assertResult(containers.start(CT)).isFailed("no network");
        containers.configure(CT, Map.of("net0", "bridge=vmbr0"));
        assertResult(containers.start(CT)).isDone("was started");
        assertThat(containers.status(CT).status()).isEqualTo(GuestStatus.RUNNING);
        assertThat(log.read()).extracting(task -> task.exit()).containsExactly("OK", "no network", "OK", "OK");
    }
}
