package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * H43: a source or a class path resource is written, made or deleted: the sources of all are changed, and whoever runs
 * later, in whichever process, reads what was left.
 */
public final class ResourceWrite implements HazardRule {

    /** As Maven lays them out. */
    private static final List<String> PARTS_OF_BUILD = List.of("src", "target/classes", KnownFolders.RESOURCES);

    @Override
    public String id() {
        return "H43";
    }

    @Override
    public String type() {
        return "resource_write";
    }

    /** Whether the path is a folder of sources or of classes, or lies below one. */
    static boolean isPartOfBuild(String path) {
        return PARTS_OF_BUILD.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        test.eachCall(ResourceWrite::concerns, (step, call) -> {
            Set<String> written = PathCalls.constants(test, step, PathCalls.written(call));
            // Which of several the code under test is given here cannot be told.
            boolean certain = test.isTestCode(step) || written.size() == 1;
            for (String path : written) {
                if (certain
                        && isPartOfBuild(path)
                        && seen.add(path + step.method().label() + call.line())) {
                    uses.add(use(test, step, call, path, Finding.Access.WRITE));
                }
            }
            if (KnownFolders.looksUp(call)) {
                for (String name : test.texts().of(call.argument(0), step.method())) {
                    String path = KnownFolders.placeOf(name, call, step.method());
                    if (seen.add(path)) {
                        uses.add(use(test, step, call, path, Finding.Access.READ));
                    }
                }
            }
        });
        return uses;
    }

    private static boolean concerns(Call call) {
        return PathCalls.write(call) || KnownFolders.looksUp(call);
    }

    private ResourceUse use(TestClassCode test, Step step, Call call, String path, Finding.Access access) {
        return test.useFromTest(
                this,
                Resource.acrossProcesses("file:" + path),
                access,
                step,
                call.line(),
                Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS, Scope.ORDER),
                step.method().label()
                        + (access == Finding.Access.WRITE
                                ? " writes " + path + ", which is part of the build"
                                : " looks up " + path));
    }
}
