package org.example.proxmox.api;

/**
 * The state of one task.
 *
 * @param exit empty while the task runs, {@code OK} after success, otherwise the error
 */
public record TaskStatus(Upid upid, boolean finished, String exit) {

    public static TaskStatus running(Upid upid) {
        return new TaskStatus(upid, false, "");
    }

    public static TaskStatus ended(Upid upid, String exit) {
        return new TaskStatus(upid, true, exit);
    }

    public boolean successful() {
        return finished && exit.equals("OK");
    }
}
