package io.github.parallelmaven.analysis.hazard.methods;

import io.github.parallelmaven.analysis.hazard.methodsapp.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class FreeByInterfaceTests implements Named {

    private static final Step.Fixed STEP = new Step.Fixed();

    private enum Size {
        SMALL,
        LARGE
    }

    @Test
    void isGivenWhatJUnitMakesForIt(TestInfo info, @TempDir Path folder) {
        STEP.of(folder.resolve(info.getDisplayName() + NAME + Size.SMALL + Size.LARGE)
                .getNameCount());
    }
}
