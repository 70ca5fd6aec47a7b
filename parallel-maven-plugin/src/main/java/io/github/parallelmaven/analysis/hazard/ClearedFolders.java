package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Folders that are walked through to delete what is in them, whatever that is called. */
final class ClearedFolders {

    private static final Set<String> WALKS =
            Set.of("walk", "list", "find", "walkFileTree", "newDirectoryStream", "listFiles");

    private ClearedFolders() {}

    /** A call that walks through a folder. */
    record Walk(Step step, Call call) {}

    /**
     * The walks beside which something without a known path is deleted: in the same method, in a function or visitor made there, or in a
     * method called from there.
     */
    static List<Walk> of(TestClassCode test) {
        List<Walk> walks = new ArrayList<>();
        Set<Step> deleting = Collections.newSetFromMap(new IdentityHashMap<>());
        test.eachCall(ClearedFolders::concern, (step, call) -> {
            if (isWalk(call)) {
                walks.add(new Walk(step, call));
            } else if (PathCalls.constants(test, step, PathCalls.written(call)).isEmpty()) {
                addWithAround(step, deleting);
            }
        });
        return walks.stream().filter(walk -> deleting.contains(walk.step())).toList();
    }

    private static void addWithAround(Step step, Set<Step> found) {
        found.add(step);
        Step around = step.from();
        // Functions inside a function, and what the compiler puts between an interface and its method.
        while (around != null && around.method().header().isSynthetic()) {
            found.add(around);
            around = around.from();
        }
        if (around != null) {
            found.add(around);
        }
    }

    private static boolean concern(Call call) {
        return isWalk(call) || call.name().startsWith("delete") && PathCalls.write(call);
    }

    private static boolean isWalk(Call call) {
        return WALKS.contains(call.name()) && !PathCalls.read(call).isEmpty();
    }
}
