package org.example.proxmox.api;

import java.util.Locale;

/** Unique process id: how Proxmox names a task, {@code UPID:node:number:type:vmid:user:}. */
public record Upid(String node, long number, String type, String vmid, String user) {

    public static Upid parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 7 || !parts[0].equals("UPID")) {
            throw new ProxmoxException(Reason.INVALID, "not a UPID: " + text);
        }
        try {
            return new Upid(parts[1], Long.parseLong(parts[2], 16), parts[3], parts[4], parts[5]);
        } catch (NumberFormatException e) {
            throw new ProxmoxException(Reason.INVALID, "not a task number in " + text, e);
        }
    }

    @Override
    public String toString() {
        String digits = Long.toHexString(number).toUpperCase(Locale.ROOT);
        return "UPID:" + node + ":" + "0".repeat(Math.max(0, 8 - digits.length())) + digits + ":" + type + ":" + vmid
                + ":" + user + ":";
    }
}
