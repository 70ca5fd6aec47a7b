package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** H42: a file or folder with a constant path is written, made or deleted, or read where another test does so. */
public final class FixedPath implements HazardRule {

    @Override
    public String id() {
        return "H42";
    }

    @Override
    public String type() {
        return "fixed_path";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        test.eachCall(PathCalls::concern, (step, call) -> {
            add(test, step, call, PathCalls.written(call), Finding.Access.WRITE, seen, uses);
            add(test, step, call, PathCalls.read(call), Finding.Access.READ, seen, uses);
        });
        ClearedFolders.of(test)
                .forEach(walk -> add(
                        test, walk.step(), walk.call(), PathCalls.read(walk.call()), Finding.Access.WRITE, seen, uses));
        if (uses.isEmpty()) {
            return uses;
        }
        Map<String, String> logged = LoggedFiles.of(test.configuration());
        return uses.stream().map(use -> whereAllWrite(use, logged)).toList();
    }

    /** Who looks at a file into which every test logs, in whichever process, meets them all. */
    private static ResourceUse whereAllWrite(ResourceUse use, Map<String, String> logged) {
        String place = logged.get(use.group().substring("file:".length()));
        return place == null ? use : use.metByAll(", into which every test logs, as " + place + " says");
    }

    private void add(
            TestClassCode test,
            Step step,
            Call call,
            List<Value> values,
            Finding.Access access,
            Set<String> seen,
            List<ResourceUse> uses) {
        for (String path : PathCalls.constants(test, step, values)) {
            if (access == Finding.Access.WRITE && ResourceWrite.isPartOfBuild(path)) {
                continue;
            }
            ResourceUse use = test.useFromTest(
                    this,
                    Resource.acrossProcesses("file:" + path),
                    access,
                    step,
                    call.line(),
                    Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS),
                    step.method().label() + (access == Finding.Access.WRITE ? " writes " : " looks at ") + path);
            if (seen.add(path + access + use.location())) {
                uses.add(use);
            }
        }
    }
}
