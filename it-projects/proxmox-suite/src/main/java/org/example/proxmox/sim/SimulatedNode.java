package org.example.proxmox.sim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestSpec;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.api.PowerAction;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.api.ProxmoxException;
import org.example.proxmox.api.Reason;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.api.Upid;
import org.example.proxmox.security.PasswordHasher;

/**
 * A Proxmox node in this process. As the real one does, it answers for all members of its cluster, checks a request
 * at once, and does the work later on its own thread. Safe for any number of threads.
 */
public final class SimulatedNode implements ProxmoxApi, AutoCloseable {

    private static final PasswordHasher HASHER = new PasswordHasher(10_000);

    private final List<String> members;
    private final TaskLatency latency;
    private final ScheduledThreadPoolExecutor worker;
    private final Map<String, SimulatedGuest> guests = new TreeMap<>();
    private final Map<Upid, TaskStatus> tasks = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Deque<String> failures = new ArrayDeque<>();
    private int unansweredQuestions;
    private long lastTask;

    public SimulatedNode(TaskLatency latency, String... members) {
        this.latency = latency;
        this.members = List.of(members);
        this.worker = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "simulated-" + members[0]);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Puts a guest there without a task. */
    public synchronized void seed(GuestSpec spec, GuestStatus status) {
        requireFree(spec.ref().vmid());
        requireMember(spec.ref().node());
        guests.put(spec.ref().vmid(), SimulatedGuest.of(spec, status));
    }

    /** Takes a guest away without a task, if it is there. */
    public synchronized void remove(String vmid) {
        guests.remove(vmid);
    }

    /** The next task will end with this error, and change nothing. */
    public synchronized void failNextTask(String exit) {
        failures.add(exit);
    }

    /** The next questions for the status of a task get no answer. */
    public synchronized void dropNextAnswers(int count) {
        unansweredQuestions = count;
    }

    public synchronized void addUser(String user, String password) {
        passwords.put(user, HASHER.hash(password, (user + "-salt-of-node").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String login(String user, String password) {
        String stored;
        synchronized (this) {
            stored = passwords.getOrDefault(user, "");
        }
        if (stored.isEmpty() || !HASHER.matches(password, stored)) {
            throw new ProxmoxException(Reason.DENIED, "authentication failure for " + user);
        }
        return "PVE:" + user + ":" + stored.substring(stored.length() - 8);
    }

    @Override
    public List<String> nodes() {
        return members;
    }

    @Override
    public synchronized List<Guest> guests(String node, GuestKind kind) {
        requireMember(node);
        return guests.values().stream()
                .filter(guest -> guest.node.equals(node) && guest.kind() == kind)
                .map(SimulatedGuest::view)
                .toList();
    }

    @Override
    public synchronized Guest guest(GuestRef ref) {
        return find(ref).view();
    }

    @Override
    public synchronized Map<String, String> config(GuestRef ref) {
        return Map.copyOf(find(ref).config());
    }

    @Override
    public synchronized List<String> snapshots(GuestRef ref) {
        return List.copyOf(find(ref).snapshots().keySet());
    }

    @Override
    public synchronized Upid create(GuestSpec spec) {
        requireMember(spec.ref().node());
        requireFree(spec.ref().vmid());
        SimulatedGuest guest = SimulatedGuest.of(spec, GuestStatus.STOPPED);
        guests.put(spec.ref().vmid(), guest);
        return work(
                spec.ref(),
                guest,
                "create",
                done -> {},
                failed -> guests.remove(spec.ref().vmid()));
    }

    @Override
    public synchronized Upid power(GuestRef ref, PowerAction action) {
        SimulatedGuest guest = find(ref);
        if (!action.allowedIn(guest.status)) {
            throw new ProxmoxException(Reason.CONFLICT, ref + " is " + guest.status + ", cannot " + action.word());
        }
        return work(ref, guest, action.word(), done -> done.status = action.result());
    }

    @Override
    public synchronized Upid configure(GuestRef ref, Map<String, String> changes) {
        return work(ref, find(ref), "config", done -> done.config().putAll(changes));
    }

    @Override
    public synchronized Upid snapshot(GuestRef ref, String name) {
        SimulatedGuest guest = find(ref);
        if (guest.snapshots().containsKey(name)) {
            throw new ProxmoxException(Reason.CONFLICT, "snapshot " + name + " exists");
        }
        return work(ref, guest, "snapshot", done -> done.snapshots().put(name, Map.copyOf(done.config())));
    }

    @Override
    public synchronized Upid rollback(GuestRef ref, String name) {
        SimulatedGuest guest = find(ref);
        if (!guest.snapshots().containsKey(name)) {
            throw new ProxmoxException(Reason.NOT_FOUND, "no snapshot " + name);
        }
        return work(
                ref,
                guest,
                "rollback",
                done -> done.config().putAll(done.snapshots().get(name)));
    }

    @Override
    public synchronized Upid copy(GuestRef ref, String newVmid, String name) {
        SimulatedGuest guest = find(ref);
        requireFree(newVmid);
        GuestRef target = new GuestRef(ref.node(), ref.kind(), newVmid);
        Map<String, String> config = new HashMap<>(guest.config());
        config.put("name", name);
        return work(
                ref,
                guest,
                "copy",
                done -> guests.put(newVmid, new SimulatedGuest(target, config, GuestStatus.STOPPED)));
    }

    @Override
    public synchronized Upid migrate(GuestRef ref, String targetNode) {
        requireMember(targetNode);
        return work(ref, find(ref), "migrate", done -> done.node = targetNode);
    }

    @Override
    public synchronized Upid delete(GuestRef ref) {
        SimulatedGuest guest = find(ref);
        if (guest.status != GuestStatus.STOPPED) {
            throw new ProxmoxException(Reason.CONFLICT, ref + " is " + guest.status + ", cannot delete");
        }
        return work(ref, guest, "delete", done -> guests.remove(ref.vmid()));
    }

    @Override
    public synchronized TaskStatus task(Upid upid) {
        if (unansweredQuestions > 0) {
            unansweredQuestions--;
            throw new ProxmoxException(Reason.TRANSIENT, "no answer from " + upid.node());
        }
        TaskStatus status = tasks.get(upid);
        if (status == null) {
            throw new ProxmoxException(Reason.NOT_FOUND, "no such task: " + upid);
        }
        return status;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private Upid work(GuestRef ref, SimulatedGuest guest, String type, Consumer<SimulatedGuest> done) {
        return work(ref, guest, type, done, failed -> {});
    }

    private Upid work(
            GuestRef ref,
            SimulatedGuest guest,
            String type,
            Consumer<SimulatedGuest> done,
            Consumer<SimulatedGuest> failed) {
        if (guest.busy) {
            throw new ProxmoxException(Reason.CONFLICT, ref + " is locked by another task");
        }
        guest.busy = true;
        String prefix = ref.kind() == GuestKind.QEMU ? "qm" : "vz";
        Upid upid = new Upid(ref.node(), ++lastTask, prefix + type, ref.vmid(), "root@pam");
        tasks.put(upid, TaskStatus.running(upid));
        long nanos = latency.of(type).toNanos();
        worker.schedule(() -> end(upid, guest, done, failed), nanos, TimeUnit.NANOSECONDS);
        return upid;
    }

    private synchronized void end(
            Upid upid, SimulatedGuest guest, Consumer<SimulatedGuest> done, Consumer<SimulatedGuest> failed) {
        String exit = failures.isEmpty() ? "OK" : failures.remove();
        (exit.equals("OK") ? done : failed).accept(guest);
        guest.busy = false;
        tasks.put(upid, TaskStatus.ended(upid, exit));
    }

    private SimulatedGuest find(GuestRef ref) {
        SimulatedGuest guest = guests.get(ref.vmid());
        if (guest == null || !guest.node.equals(ref.node()) || guest.kind() != ref.kind()) {
            throw new ProxmoxException(Reason.NOT_FOUND, "no such guest: " + ref);
        }
        return guest;
    }

    private void requireFree(String vmid) {
        if (guests.containsKey(vmid)) {
            throw new ProxmoxException(Reason.CONFLICT, "guest " + vmid + " exists already");
        }
    }

    private void requireMember(String node) {
        if (!members.contains(node)) {
            throw new ProxmoxException(Reason.NOT_FOUND, "no such node: " + node);
        }
    }
}
