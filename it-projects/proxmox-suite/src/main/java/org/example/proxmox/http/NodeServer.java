package org.example.proxmox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.PowerAction;
import org.example.proxmox.api.ProxmoxApi;
import org.example.proxmox.api.ProxmoxException;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.api.Upid;

/** Serves an API over HTTP on the loopback address: one path an operation, parameters in the query. */
public final class NodeServer implements AutoCloseable {

    private static final String ROOT = "/api2/";

    private final ProxmoxApi api;
    private final HttpServer server;

    /** @throws UncheckedIOException when the port is taken */
    public NodeServer(ProxmoxApi api, int port) {
        this.api = api;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
        server.createContext(ROOT, this::handle);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String operation = exchange.getRequestURI().getPath().substring(ROOT.length());
            String query = exchange.getRequestURI().getRawQuery();
            try {
                reply(exchange, 200, answer(operation, Form.decode(query == null ? "" : query)));
            } catch (ProxmoxException e) {
                reply(exchange, e.reason().httpStatus(), e.getMessage());
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private String answer(String operation, Map<String, String> values) {
        return switch (operation) {
            case "login" -> api.login(values.get("user"), values.get("password"));
            case "nodes" -> Form.lines(api.nodes());
            case "guests" ->
                api.guests(values.get("node"), GuestKind.valueOf(values.get("kind"))).stream()
                        .map(guest -> Form.encode(Form.of(guest)))
                        .collect(Collectors.joining("\n"));
            case "task" -> task(Upid.parse(values.get("upid")));
            case "create" -> api.create(Form.spec(values)).toString();
            default -> answerFor(operation, Form.ref(values), values);
        };
    }

    private String answerFor(String operation, GuestRef ref, Map<String, String> values) {
        return switch (operation) {
            case "guest" -> Form.encode(Form.of(api.guest(ref)));
            case "config" -> Form.encode(api.config(ref));
            case "snapshots" -> Form.lines(api.snapshots(ref));
            case "power" ->
                api.power(ref, PowerAction.valueOf(values.get("action"))).toString();
            case "configure" ->
                api.configure(ref, Form.decode(values.get("changes"))).toString();
            case "snapshot" -> api.snapshot(ref, values.get("name")).toString();
            case "rollback" -> api.rollback(ref, values.get("name")).toString();
            case "copy" ->
                api.copy(ref, values.get("newVmid"), values.get("name")).toString();
            case "migrate" -> api.migrate(ref, values.get("target")).toString();
            case "delete" -> api.delete(ref).toString();
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private String task(Upid upid) {
        TaskStatus status = api.task(upid);
        return status.finished() ? "ended " + status.exit() : "running";
    }
}
