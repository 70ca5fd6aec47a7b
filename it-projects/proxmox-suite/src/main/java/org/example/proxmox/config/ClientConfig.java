package org.example.proxmox.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.example.proxmox.api.ProxmoxException;
import org.example.proxmox.api.Reason;
import org.example.proxmox.task.PollPolicy;

/** The settings of a client, read from the text of a properties file. */
public record ClientConfig(URI endpoint, String user, Duration pollInterval, int retries) {

    /** Reads and validates a configuration; all problems are reported in one message. */
    public static ClientConfig parse(String text) {
        Properties values = load(text);
        List<String> problems = new ArrayList<>();
        for (Object key : values.keySet()) {
            if (!List.of("endpoint", "user", "poll.millis", "retries").contains(key)) {
                problems.add("unknown key " + key);
            }
        }
        URI endpoint = endpoint(values.getProperty("endpoint", "https://localhost:8006"), problems);
        String user = values.getProperty("user", "root@pam");
        if (!user.matches("[^@\\s]+@(pam|pve)")) {
            problems.add("user needs a realm, @pam or @pve: " + user);
        }
        int millis = number(values.getProperty("poll.millis", "500"), 1, 60_000, "poll.millis", problems);
        int retries = number(values.getProperty("retries", "3"), 0, 20, "retries", problems);
        if (!problems.isEmpty()) {
            throw new ProxmoxException(Reason.INVALID, String.join("; ", problems));
        }
        return new ClientConfig(endpoint, user, Duration.ofMillis(millis), retries);
    }

    public PollPolicy pollPolicy() {
        return PollPolicy.every(pollInterval).withRetries(retries);
    }

    private static Properties load(String text) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    private static URI endpoint(String text, List<String> problems) {
        if (!text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            problems.add("endpoint is not an http address: " + text);
            return Endpoint.DEFAULT;
        }
        return URI.create(text);
    }

    private static int number(String text, int least, int most, String key, List<String> problems) {
        int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (value < least || value > most) {
            problems.add(key + " must be " + least + " to " + most + ", was " + text);
            return least;
        }
        return value;
    }
}
