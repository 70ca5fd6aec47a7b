package org.example.proxmox.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.example.proxmox.api.Guest;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestRef;
import org.example.proxmox.api.GuestSpec;
import org.example.proxmox.api.GuestStatus;

/** Values as {@code application/x-www-form-urlencoded} text, one record a line. */
final class Form {

    private Form() {}

    static String encode(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> quote(entry.getKey()) + "=" + quote(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> decode(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(unquote(pair.substring(0, equals)), unquote(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    static String lines(List<String> words) {
        return words.stream().map(Form::quote).collect(Collectors.joining("\n"));
    }

    static List<String> words(String text) {
        return split(text).stream().map(Form::unquote).toList();
    }

    static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    static Map<String, String> of(GuestRef ref) {
        return new TreeMap<>(Map.of("node", ref.node(), "kind", ref.kind().name(), "vmid", ref.vmid()));
    }

    static Map<String, String> with(GuestRef ref, String key, String value) {
        Map<String, String> values = of(ref);
        values.put(key, value);
        return values;
    }

    static GuestRef ref(Map<String, String> values) {
        return new GuestRef(values.get("node"), GuestKind.valueOf(values.get("kind")), values.get("vmid"));
    }

    static Map<String, String> of(GuestSpec spec) {
        return sized(spec.ref(), spec.name(), spec.cores(), spec.memoryMb(), spec.diskGb());
    }

    static GuestSpec spec(Map<String, String> values) {
        return new GuestSpec(
                ref(values), values.get("name"), size(values, "cores"), size(values, "memory"), size(values, "disk"));
    }

    static Map<String, String> of(Guest guest) {
        Map<String, String> values = sized(guest.ref(), guest.name(), guest.cores(), guest.memoryMb(), guest.diskGb());
        values.put("status", guest.status().name());
        return values;
    }

    static Guest guest(Map<String, String> values) {
        GuestSpec spec = spec(values);
        GuestStatus status = GuestStatus.valueOf(values.get("status"));
        return new Guest(spec.ref(), spec.name(), status, spec.cores(), spec.memoryMb(), spec.diskGb());
    }

    private static Map<String, String> sized(GuestRef ref, String name, int cores, int memoryMb, int diskGb) {
        Map<String, String> values = of(ref);
        values.put("name", name);
        values.put("cores", Integer.toString(cores));
        values.put("memory", Integer.toString(memoryMb));
        values.put("disk", Integer.toString(diskGb));
        return values;
    }

    private static int size(Map<String, String> values, String key) {
        return Integer.parseInt(values.get(key));
    }

    private static String quote(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unquote(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
