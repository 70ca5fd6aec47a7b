package io.github.parallelmaven.run.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.WhatIf;
import io.github.parallelmaven.run.RunRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhatIfsTest {

    private static Map<String, Double> whatIfs(VirtualSuite suite, RunConfiguration chosen, double measured) {
        TestRun sequential =
                suite.run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO));
        List<WhatIf> all = new WhatIfs(sequential, Isolation.none(), chosen, 2).all(measured);
        return all.stream().collect(Collectors.toMap(WhatIf::what, WhatIf::seconds));
    }

    private static VirtualSuite computing() {
        return new VirtualSuite(2).classes(16, 0, 1).startUp(0);
    }

    @Test
    void whatComputesEndsSoonerOnMoreCores() {
        Map<String, Double> whatIfs = whatIfs(computing(), RunConfiguration.classThreads(2), 8);

        assertThat(whatIfs.get("4 cores")).isCloseTo(4, within(0.01));
        assertThat(whatIfs.get("8 cores")).isCloseTo(2, within(0.01));
    }

    @Test
    void aMachineThatIsSlowerThanTheModelIsSlowerThereToo() {
        assertThat(whatIfs(computing(), RunConfiguration.forks(2), 12).get("4 cores"))
                .isCloseTo(6, within(0.01));
    }

    @Test
    void theLongestClassIsSplitAndNothingElseChanges() {
        VirtualSuite suite =
                new VirtualSuite(2).classes(1, 6, 0).classes(4, 1, 0).startUp(0);

        assertThat(whatIfs(suite, RunConfiguration.classThreads(2), 6).get("C000Test split in two"))
                .isCloseTo(5, within(0.01));
    }

    @Test
    void thisMachineIsNoOther() {
        TestRun sequential =
                computing().run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO));

        assertThat(new WhatIfs(sequential, Isolation.none(), RunConfiguration.classThreads(4), 4).all(4))
                .extracting(WhatIf::what)
                .containsExactly("8 cores", "C000Test split in two");
    }
}
