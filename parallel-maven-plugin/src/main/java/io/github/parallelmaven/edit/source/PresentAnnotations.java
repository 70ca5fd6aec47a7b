package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The annotations on one declaration, ours included as they are added. */
final class PresentAnnotations {

    /** JUnit's annotations of which one declaration may carry several. */
    private static final Set<String> REPEATABLE =
            Set.of("org.junit.jupiter.api.Tag", "org.junit.jupiter.api.parallel.ResourceLock");

    private final List<AnnotationText> annotations = new ArrayList<>();

    /** How a wanted annotation meets those that are there. */
    enum Meeting {
        ABSENT,
        THERE,
        OTHER_ARGUMENTS
    }

    PresentAnnotations(List<String> written) {
        written.forEach(this::add);
    }

    void add(String written) {
        annotations.add(AnnotationText.parse(written));
    }

    Meeting meet(AnnotationInsertion wanted, NameScope scope) {
        String simple = NameScope.simpleName(wanted.annotation());
        boolean simpleIsOurs = scope.wouldMean(simple, wanted.annotation());
        String arguments = AnnotationText.canonical(wanted.arguments(), wanted.imports());
        boolean sameName = false;
        for (AnnotationText there : annotations) {
            if (there.name().equals(wanted.annotation())
                    || simpleIsOurs && there.name().equals(simple)) {
                if (AnnotationText.canonical(there.arguments(), wanted.imports())
                        .equals(arguments)) {
                    return Meeting.THERE;
                }
                sameName = true;
            }
        }
        if (!sameName || REPEATABLE.contains(wanted.annotation())) {
            return Meeting.ABSENT;
        }
        // Its only argument is a remark.
        return Remedy.Isolated.ISOLATED.equals(wanted.annotation()) ? Meeting.THERE : Meeting.OTHER_ARGUMENTS;
    }
}
