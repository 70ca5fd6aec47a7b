package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H45: everything in the folder for temporary files is listed or deleted: whatever another test makes there, in whichever
 * process, is among it. A list of what fits a filter is none: others' files have other names. Nor is one that nobody reads.
 */
public final class TemporaryListing implements HazardRule {

    private static final Set<String> LISTS = Set.of("list", "walk", "walkFileTree", "newDirectoryStream");
    private static final Set<String> CLEANS = Set.of("cleanDirectory", "deleteDirectory", "forceDelete");

    @Override
    public String id() {
        return "H45";
    }

    @Override
    public String type() {
        return "temporary_listing";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCallOfTestCode((step, call) -> {
            // Code under test that is given any folder is seen with this one too, and seldom means it.
            if (test.texts().of(listed(call), step.method()).contains(KnownFolders.TEMPORARY)
                    && !isOnlyOpened(test, step, call)) {
                uses.add(use(test, step, call));
            }
        });
        return uses;
    }

    private static Value listed(Call call) {
        if (call.owner().equals("java.io.File")
                && (call.name().equals("list") || call.name().equals("listFiles"))) {
            return call.operands().size() == 1 ? call.receiver() : new Value.Unknown();
        }
        boolean lists = call.owner().equals("java.nio.file.Files") && LISTS.contains(call.name()) && !isFiltered(call);
        boolean cleans = call.owner().equals("org.apache.commons.io.FileUtils") && CLEANS.contains(call.name());
        return lists || cleans ? call.argument(0) : new Value.Unknown();
    }

    private static boolean isOnlyOpened(TestClassCode test, Step step, Call call) {
        return call.name().equals("newDirectoryStream") && new UnreadStream(test.code()).isOf(step.method(), call);
    }

    /** By a pattern or a filter; the depth and the options of a walk choose no names. */
    private static boolean isFiltered(Call call) {
        return call.name().equals("newDirectoryStream") && call.operands().size() > 1;
    }

    private ResourceUse use(TestClassCode test, Step step, Call call) {
        return test.use(
                this,
                Resource.wholeMachine("temporary-folder"),
                Finding.Access.WRITE,
                step,
                call.line(),
                Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS),
                step.method().label() + " looks at, or deletes, whatever is in the folder for temporary files");
    }
}
