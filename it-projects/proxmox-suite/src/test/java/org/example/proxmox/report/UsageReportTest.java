package org.example.proxmox.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.example.proxmox.api.GuestKind;
import org.example.proxmox.api.GuestStatus;
import org.example.proxmox.support.GuestData;
import org.example.proxmox.support.VmTestBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsageReportTest extends VmTestBase {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private char point;
    private ZoneId zone;

    @BeforeEach
    void lookAtTheMachine() {
        point = DecimalFormatSymbols.getInstance().getDecimalSeparator();
        zone = ZoneId.systemDefault();
    }

    @Test
    void theTotalSumsAllGuests() {
        vms.start(STOPPED_VM);

        assertThat(report().total()).isEqualTo("Total 6" + point + "00 GiB");
    }

    @Test
    void anEmptyReportHasAZeroTotal() {
        vms.reset(RUNNING_VM);

        assertThat(new UsageReport(List.of()).total()).isEqualTo("Total 0" + point + "00 GiB");
    }

    @Test
    void everyGuestHasALine() {
        vms.stop(RUNNING_VM);

        assertThat(report().lines()).hasSize(3).contains("101 web STOPPED 2" + point + "00 GiB");
    }

    @Test
    void aStartedGuestIsShownRunning() {
        vms.start(STOPPED_VM);

        assertThat(report().lines()).contains("102 db RUNNING 2" + point + "00 GiB");
    }

    @Test
    void halfAGibibyteIsShown() {
        node.seed(GuestData.container("pve1", "301", "proxy"), GuestStatus.RUNNING);

        vms.resume(PAUSED_VM);

        assertThat(new UsageReport(node.guests("pve1", GuestKind.LXC)).total()).isEqualTo("Total 0" + point + "50 GiB");
    }

    @Test
    void theHeaderNamesTheDefaultEndpoint() {
        vms.suspend(RUNNING_VM);

        assertThat(report().header(NOON)).startsWith("Guests of https://localhost:8006 at ");
    }

    @Test
    void theHeaderShowsTheClockOfTheMachine() {
        vms.suspend(RUNNING_VM);

        String time = LocalDateTime.ofInstant(NOON, zone).toString().replace('T', ' ');
        assertThat(report().header(NOON)).endsWith(time);
    }

    @Test
    void theHeaderOfAnEmptyReportNamesTheDefaultEndpoint() {
        vms.reset(RUNNING_VM);

        assertThat(new UsageReport(List.of()).header(NOON)).contains("https://localhost:8006");
    }

    private UsageReport report() {
        return new UsageReport(vms.list("pve1"));
    }
}
