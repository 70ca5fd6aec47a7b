package org.example.proxmox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.example.proxmox.support.GuestData;
import org.junit.jupiter.api.Test;

class PlacementPlannerTest {

    private static final Host SMALL = new Host("small", 8, 8_192);
    private static final Host MIDDLE = new Host("middle", 16, 12_288);
    private static final Host LARGE = new Host("large", 32, 16_384);

    private final PlacementPlanner planner = new PlacementPlanner(List.of(SMALL, MIDDLE, LARGE));

    @Test
    void everyGuestGetsAHost() {
        assertThat(planner.plan(GuestData.demands(16)).orElseThrow()).hasSize(16);
    }

    @Test
    void aGuestThatFitsNowhereHasNoPlan() {
        assertThat(planner.plan(List.of(new Demand("giant", 4, 32_768)))).isEmpty();
    }

    @Test
    void theLargestHostTakesALoneGuest() {
        assertThat(planner.plan(List.of(new Demand("lone", 2, 4_096)))).contains(Map.of("lone", "large"));
    }

    @Test
    void aHugeGuestGoesWhereItFits() {
        assertThat(planner.plan(List.of(new Demand("huge", 20, 14_000), new Demand("tiny", 1, 64)))
                        .orElseThrow())
                .containsEntry("huge", "large");
    }

    @Test
    void theLoadIsBalanced() {
        List<Demand> demands = GuestData.demands(17);

        assertThat(planner.peakLoad(planner.plan(demands).orElseThrow(), demands))
                .isLessThan(0.7);
    }

    @Test
    void theSamePlanIsMadeTwice() {
        assertThat(planner.plan(GuestData.demands(16))).isEqualTo(planner.plan(GuestData.demands(16)));
    }

    @Test
    void aPlanDoesNotDependOnTheOrderOfTheGuests() {
        List<Demand> reversed = new ArrayList<>(GuestData.demands(16));
        Collections.reverse(reversed);

        assertThat(planner.plan(reversed)).isEqualTo(planner.plan(GuestData.demands(16)));
    }

    @Test
    void aQuotaThatIsKeptHasNoViolations() {
        assertThat(new Quota(64, 65_536, 20).violations(GuestData.demands(10))).isEmpty();
    }

    @Test
    void aQuotaNamesWhatIsExceeded() {
        assertThat(new Quota(64, 65_536, 9).violations(GuestData.demands(10))).containsExactly("guests: 10 of 9");
    }

    @Test
    void aQuotaNamesAllThatIsExceeded() {
        assertThat(new Quota(1, 1_024, 1).violations(GuestData.demands(3))).hasSize(3);
    }
}
