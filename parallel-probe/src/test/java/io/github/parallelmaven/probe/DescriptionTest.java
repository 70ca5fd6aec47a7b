package io.github.parallelmaven.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.TestIdentifier;

class DescriptionTest {

    @ParameterizedTest
    @CsvSource({
        "[engine:junit-vintage]/[runner:a.ATest]/[test:works(a.ATest)], true",
        "[engine:junit-platform-suite]/[suite:a.All]/[engine:junit-vintage]/[runner:a.ATest]/[test:works(a.ATest)], true",
        "[engine:junit-platform-suite]/[suite:a.All]/[engine:junit-jupiter]/[class:a.ATest]/[method:works()], false",
        "[engine:junit-jupiter]/[class:a.ATest]/[method:works()], false"
    })
    void aTestOfTheVintageEngineIsKnownAlsoInsideASuite(String id, boolean vintage) {
        TestIdentifier test = TestIdentifier.from(new EngineDescriptor(UniqueId.parse(id), "any"));

        assertThat(Description.isOfVintage(test)).isEqualTo(vintage);
    }
}
