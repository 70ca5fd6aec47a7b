package org.example.proxmox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.proxmox.support.OperationResultAssert.assertResult;

import java.util.Map;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.config.Endpoint;
import org.example.proxmox.guest.VmTools;
import org.example.proxmox.http.HttpProxmoxApi;
import org.example.proxmox.support.GuestData;
import org.example.proxmox.support.HttpTestBase;
import org.example.proxmox.task.TaskPoller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VmWorkflowTest extends HttpTestBase {

    private static final GuestRef VM = GuestRef.vm("pve1", "110");

    private VmTools vms;

    @BeforeEach
    void connect() {
        System.setProperty("proxmox.endpoint", ADDRESS); // HAZARD H10
        HttpProxmoxApi api = new HttpProxmoxApi(Endpoint.configured());
        api.login("root@pam", "secret");
        vms = new VmTools(api, new TaskPoller(api, POLLING));
    }

    @AfterEach
    void forgetTheAddress() {
        System.clearProperty("proxmox.endpoint"); // HAZARD H10
    }

    @Test
    void completeWorkflowFromCreateOverStartAndStopToDelete() {
        assertResult(vms.create(GuestData.vm("pve1", "110", "shop"))).isDone("was created");
        assertResult(vms.start(VM)).isDone("was started");
        assertResult(vms.stop(VM)).isDone("was stopped");
        assertResult(vms.delete(VM, false)).isDone("was deleted");
        assertThat(vms.list("pve1")).isEmpty();
    }

    @Test
    void lifecycleWithASnapshotInBetween() {
        vms.create(GuestData.vm("pve1", "110", "shop"));
        vms.snapshot(VM, "fresh");
        vms.configure(VM, Map.of("memory", "8192"));
        assertThat(vms.status(VM).memoryMb()).isEqualTo(8192);
        vms.rollback(VM, "fresh");
        assertThat(vms.status(VM).memoryMb()).isEqualTo(2048);
        assertThat(vms.snapshots(VM)).containsExactly("fresh");
    }

    @Test
    void lifecycleOfACopyEndsWithAForcedDelete() {
        vms.create(GuestData.vm("pve1", "110", "shop"));
        vms.copy(VM, "111", "shop-copy");
        GuestRef copy = GuestRef.vm("pve1", "111");
        vms.start(copy);
        assertThatThrownBy(() -> vms.delete(copy, false)).hasMessageContaining("is not stopped");
        assertResult(vms.delete(copy, true)).isDone("was deleted");
        assertThat(vms.status(VM).status()).isEqualTo(GuestStatus.STOPPED);
    }
}
