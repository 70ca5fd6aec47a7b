package org.example.proxmox.task;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.api.ProxmoxException;
import org.example.proxmox.api.Reason;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.api.Upid;

/** Asks for the status of a task until it has ended. Holds no state, so any number of threads may share one. */
public final class TaskPoller {

    private final ProxmoxApi api;
    private final PollPolicy policy;

    public TaskPoller(ProxmoxApi api, PollPolicy policy) {
        this.api = api;
        this.policy = policy;
    }

    /**
     * Waits for the end of a task.
     *
     * @throws ProxmoxException {@code OVERDUE} after the policy's limit, or the last error when its retries are used up
     */
    public TaskStatus await(Upid upid) {
        long start = System.nanoTime();
        int errors = 0;
        for (Duration pause = policy.interval(); ; pause = policy.next(pause)) {
            try {
                TaskStatus status = api.task(upid);
                if (status.finished()) {
                    return status;
                }
                errors = 0;
            } catch (ProxmoxException e) {
                errors++;
                if (e.reason() != Reason.TRANSIENT || errors > policy.retries()) {
                    throw e;
                }
            }
            if (System.nanoTime() - start > policy.limit().toNanos()) {
                throw new ProxmoxException(Reason.OVERDUE, upid + " has not ended after " + policy.limit());
            }
            rest(pause);
        }
    }

    /** Parks rather than sleeps: an interrupt must stay visible to the caller. */
    private static void rest(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new ProxmoxException(Reason.OVERDUE, "interrupted while waiting for a task");
            }
        }
    }
}
