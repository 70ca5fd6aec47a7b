package org.example.proxmox.sim;

import java.time.Duration;

/** How long a simulated node works on a task of a given type. */
@FunctionalInterface
public interface TaskLatency {

    Duration of(String taskType);

    /** A small test cluster: 56 to 64 ms. */
    static TaskLatency quick() {
        return type -> Duration.ofMillis(
                switch (type) {
                    case "create", "copy" -> 64;
                    case "migrate", "snapshot", "rollback" -> 62;
                    case "shutdown", "delete" -> 60;
                    default -> 56;
                });
    }

    /** A node with disks to move: 80 to 200 ms. */
    static TaskLatency realistic() {
        return type -> Duration.ofMillis(
                switch (type) {
                    case "migrate" -> 200;
                    case "copy" -> 160;
                    case "create" -> 150;
                    case "snapshot", "rollback" -> 140;
                    case "shutdown" -> 130;
                    case "start" -> 120;
                    default -> 80;
                });
    }
}
