package org.example.proxmox.report;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.example.proxmox.api.Guest;
import org.example.proxmox.config.Endpoint;

/** A table of guests for people: numbers as they write them and times on their clock. */
public final class UsageReport {

    private final List<Guest> guests;

    public UsageReport(List<Guest> guests) {
        this.guests = List.copyOf(guests);
    }

    /** The line on top: which cluster, and when. */
    public String header(Instant now) {
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(now.atZone(ZoneId.systemDefault()));
        return "Guests of " + Endpoint.configured() + " at " + time;
    }

    public List<String> lines() {
        return guests.stream()
                .map(guest -> guest.ref().vmid() + " " + guest.name() + " " + guest.status() + " "
                        + gibibytes(guest.memoryMb()))
                .toList();
    }

    public String total() {
        return "Total " + gibibytes(guests.stream().mapToInt(Guest::memoryMb).sum());
    }

    private static String gibibytes(int mebibytes) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(mebibytes / 1024.0) + " GiB";
    }
}
