package io.github.parallelmaven.analysis.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.MethodFacts.Touch;
import io.github.parallelmaven.model.TestMethod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryFactsTest {

    private static final String CLASS = BytecodeSamples.PACKAGE + ".DeclaredSample";

    private final CodeModel code = CodeModel.read(BytecodeSamples.declared());

    @Test
    void filesAndSleepsAreSeenThroughHelpers() {
        TestMethod test = new TestMethod(CLASS, "touchesAFileAndSleeps", "");

        MethodFacts facts = CategoryFacts.of(code, List.of(test)).get(test);

        assertThat(facts.kinds()).containsExactlyInAnyOrder(Touch.FILE, Touch.SLEEP);
        assertThat(facts.mocks()).isEqualTo(2);
        assertThat(facts.assertions()).isEqualTo(1);
        assertThat(facts.strings()).contains("pom.xml");
    }

    @Test
    void aPlainTestTouchesNothing() {
        TestMethod test = new TestMethod(CLASS, "plain", "");

        MethodFacts facts = CategoryFacts.of(code, List.of(test)).get(test);

        assertThat(facts.kinds()).isEmpty();
        assertThat(facts.mocks() + facts.calls() + facts.assertions()).isZero();
    }

    @Test
    void anInheritedTestIsFoundInItsSuperclass() {
        TestMethod inherited = new TestMethod(CLASS, "inherited", "");
        TestMethod unknown = new TestMethod(CLASS, "missing", "");

        Map<TestMethod, MethodFacts> facts = CategoryFacts.of(code, List.of(inherited, unknown));

        assertThat(facts).containsOnlyKeys(inherited);
    }
}
