package org.example.proxmox.sim;

import java.time.Duration;

/** How long a simulated node works on a task of a given type. */
@FunctionalInterface
public interface TaskLatency {

    Duration of(String taskType);

    /** A small test cluster: 46 to 60 ms. */
    static TaskLatency quick() {
        return type -> Duration.ofMillis(
                switch (type) {
                    case "create", "copy" -> 60;
                    case "migrate", "snapshot", "rollback" -> 56;
                    case "shutdown", "delete" -> 52;
                    default -> 46;
                });
    }

    /** A node with disks to move: 70 to 220 ms. */
    static TaskLatency realistic() {
        return type -> Duration.ofMillis(
                switch (type) {
                    case "migrate" -> 200;
                    case "copy" -> 160;
                    case "create" -> 140;
                    case "snapshot", "rollback" -> 120;
                    case "shutdown" -> 110;
                    case "start" -> 100;
                    default -> 70;
                });
    }
}
