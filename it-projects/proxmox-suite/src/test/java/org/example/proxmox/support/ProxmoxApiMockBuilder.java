package org.example.proxmox.support;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import java.util.stream.IntStream;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.api.ProxmoxException;
import org.example.proxmox.api.Reason;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.api.Upid;
import org.mockito.Mockito;

/** Prepares a mocked API, a guest and a task at a time. */
public final class ProxmoxApiMockBuilder {

    /** The guest and the task that every answer is about. */
    public static final GuestRef VM = GuestRef.vm("pve1", "101");

    public static final Upid TASK = new Upid("pve1", 7, "qmtask", "101", "root@pam");

    private final ProxmoxApi api = Mockito.mock(ProxmoxApi.class);

    public ProxmoxApi build() {
        return api;
    }

    /** Forgets all that was prepared and all that was called. */
    public void reset() {
        Mockito.reset(api);
    }

    public ProxmoxApiMockBuilder withVm(GuestStatus status) {
        given(api.guest(VM)).willReturn(new Guest(VM, "web", status, 2, 2048, 32));
        given(api.power(any(), any())).willReturn(TASK);
        return this;
    }

    public ProxmoxApiMockBuilder withoutVm() {
        willThrow(new ProxmoxException(Reason.NOT_FOUND, "no such guest: " + VM))
                .given(api)
                .guest(VM);
        return this;
    }

    public ProxmoxApiMockBuilder withPowerRefused(String message) {
        willThrow(new ProxmoxException(Reason.CONFLICT, message)).given(api).power(any(), any());
        return this;
    }

    /** The task is seen running {@code questions} times and has then ended with {@code exit}. */
    public ProxmoxApiMockBuilder withTask(int questions, String exit) {
        var stub = given(api.task(TASK));
        for (int i = 0; i < questions; i++) {
            stub = stub.willReturn(TaskStatus.running(TASK));
        }
        stub.willReturn(TaskStatus.ended(TASK, exit));
        return this;
    }

    public ProxmoxApiMockBuilder withEndlessTask() {
        given(api.task(TASK)).willReturn(TaskStatus.running(TASK));
        return this;
    }

    /** The first questions for the task fail, then it has ended well. */
    public ProxmoxApiMockBuilder withTaskAfterErrors(int errors, Reason reason) {
        Throwable[] failures = IntStream.range(0, errors)
                .mapToObj(i -> new ProxmoxException(reason, "no answer " + i))
                .toArray(Throwable[]::new);
        given(api.task(TASK)).willThrow(failures).willReturn(TaskStatus.ended(TASK, "OK"));
        return this;
    }
}
