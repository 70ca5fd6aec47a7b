package org.example.proxmox.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.example.proxmox.support.VmTestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegionalReportTest extends VmTestBase {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private Locale usualLocale;
    private TimeZone usualZone;

    @BeforeEach
    void travelToBerlin() {
        usualLocale = Locale.getDefault();
        usualZone = TimeZone.getDefault();
        Locale.setDefault(Locale.GERMANY); // HAZARD H13
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin")); // HAZARD H14
    }

    @AfterEach
    void travelBack() {
        Locale.setDefault(usualLocale); // HAZARD H13
        TimeZone.setDefault(usualZone); // HAZARD H14
    }

    @Test
    void germansWriteACommaInTheTotal() {
        vms.start(STOPPED_VM);

        assertThat(report().total()).isEqualTo("Total 6,00 GiB");
    }

    @Test
    void germansWriteACommaInEveryLine() {
        vms.start(STOPPED_VM);

        assertThat(report().lines()).contains("102 db RUNNING 2,00 GiB");
    }

    @Test
    void theHeaderShowsTheClockInBerlin() {
        vms.start(STOPPED_VM);

        assertThat(report().header(NOON)).endsWith("at 2025-03-01 13:00");
    }

    @Test
    void theFrenchWriteACommaToo() {
        Locale.setDefault(Locale.FRANCE); // HAZARD H13

        vms.stop(RUNNING_VM);

        assertThat(report().total()).isEqualTo("Total 6,00 GiB");
    }

    @Test
    void theBritishWriteAPoint() {
        Locale.setDefault(Locale.UK); // HAZARD H13

        vms.stop(RUNNING_VM);

        assertThat(report().lines()).contains("101 web STOPPED 2.00 GiB");
    }

    @Test
    void theHeaderShowsTheClockInTokyo() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo")); // HAZARD H14

        vms.stop(RUNNING_VM);

        assertThat(report().header(NOON)).endsWith("at 2025-03-01 21:00");
    }

    private UsageReport report() {
        return new UsageReport(vms.list("pve1"));
    }
}
