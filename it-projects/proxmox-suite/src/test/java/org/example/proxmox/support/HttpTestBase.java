package org.example.proxmox.support;

import java.time.Duration;
import org.example.proxmox.http.NodeServer;
import org.example.proxmox.sim.SimulatedNode;
import org.example.proxmox.sim.TaskLatency;
import org.example.proxmox.task.PollPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulated node behind a real HTTP server. */
public abstract class HttpTestBase {

    protected static final int PORT = 18006;

    protected static final String ADDRESS = "http://127.0.0.1:" + PORT;

    protected static final PollPolicy POLLING = PollPolicy.every(Duration.ofMillis(15));

    protected SimulatedNode node;
    private NodeServer server;

    @BeforeEach
    void openServer() {
        node = new SimulatedNode(TaskLatency.realistic(), "pve1", "pve2");
        node.addUser("root@pam", "secret");
        server = new NodeServer(node, PORT); // HAZARD H40
    }

    @AfterEach
    void closeServer() {
        if (server != null) {
            server.close();
        }
        node.close();
    }
}
