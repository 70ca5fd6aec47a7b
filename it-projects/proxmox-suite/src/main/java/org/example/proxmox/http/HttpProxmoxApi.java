package org.example.proxmox.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestSpec;
import org.example.proxmox.api.PowerAction;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.api.ProxmoxException;
import org.example.proxmox.api.Reason;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.api.Upid;

/** The API over HTTP, as {@link NodeServer} speaks it. A connection a request, so it may be shared by threads. */
public final class HttpProxmoxApi implements ProxmoxApi {

    private static final int PATIENCE_MILLIS = 20_000;

    private final URI endpoint;

    public HttpProxmoxApi(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public String login(String user, String password) {
        return ask("login", Map.of("user", user, "password", password));
    }

    @Override
    public List<String> nodes() {
        return Form.words(ask("nodes", Map.of()));
    }

    @Override
    public List<Guest> guests(String node, GuestKind kind) {
        return Form.split(ask("guests", Map.of("node", node, "kind", kind.name()))).stream()
                .map(line -> Form.guest(Form.decode(line)))
                .toList();
    }

    @Override
    public Guest guest(GuestRef ref) {
        return Form.guest(Form.decode(ask("guest", Form.of(ref))));
    }

    @Override
    public Map<String, String> config(GuestRef ref) {
        return Form.decode(ask("config", Form.of(ref)));
    }

    @Override
    public List<String> snapshots(GuestRef ref) {
        return Form.words(ask("snapshots", Form.of(ref)));
    }

    @Override
    public Upid create(GuestSpec spec) {
        return change("create", Form.of(spec));
    }

    @Override
    public Upid power(GuestRef ref, PowerAction action) {
        return change("power", Form.with(ref, "action", action.name()));
    }

    @Override
    public Upid configure(GuestRef ref, Map<String, String> changes) {
        return change("configure", Form.with(ref, "changes", Form.encode(changes)));
    }

    @Override
    public Upid snapshot(GuestRef ref, String name) {
        return change("snapshot", Form.with(ref, "name", name));
    }

    @Override
    public Upid rollback(GuestRef ref, String name) {
        return change("rollback", Form.with(ref, "name", name));
    }

    @Override
    public Upid copy(GuestRef ref, String newVmid, String name) {
        Map<String, String> values = Form.with(ref, "name", name);
        values.put("newVmid", newVmid);
        return change("copy", values);
    }

    @Override
    public Upid migrate(GuestRef ref, String targetNode) {
        return change("migrate", Form.with(ref, "target", targetNode));
    }

    @Override
    public Upid delete(GuestRef ref) {
        return change("delete", Form.of(ref));
    }

    @Override
    public TaskStatus task(Upid upid) {
        String answer = ask("task", Map.of("upid", upid.toString()));
        return answer.startsWith("ended ")
                ? TaskStatus.ended(upid, answer.substring("ended ".length()))
                : TaskStatus.running(upid);
    }

    private String ask(String operation, Map<String, String> values) {
        return send("GET", operation, values);
    }

    private Upid change(String operation, Map<String, String> values) {
        return Upid.parse(send("POST", operation, values));
    }

    private String send(String method, String operation, Map<String, String> values) {
        URI uri = endpoint.resolve("/api2/" + operation + "?" + Form.encode(values));
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return read(connection);
        } catch (IOException e) {
            throw new ProxmoxException(Reason.TRANSIENT, "no answer from " + endpoint, e);
        }
    }

    private static String read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (status != 200) {
                throw new ProxmoxException(Reason.ofHttpStatus(status), text);
            }
            return text;
        }
    }
}
