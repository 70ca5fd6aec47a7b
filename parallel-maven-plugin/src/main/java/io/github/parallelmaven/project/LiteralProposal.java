package io.github.parallelmaven.project;

import io.github.parallelmaven.model.PomChange.SurefireProperty;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which literals of the module's POMs to turn into the property that the command line overrides, value unchanged. */
public final class LiteralProposal {

    /** The parameters that decide forks, threads and order, with the user property that Surefire documents for each. */
    private static final Map<String, String> USER_PROPERTIES = Map.of(
            "forkCount", "forkCount",
            "reuseForks", "reuseForks",
            "runOrder", "surefire.runOrder");

    private LiteralProposal() {}

    /** One change a literal, wherever it stands: a module can say otherwise than its parents. */
    public static List<SurefireProperty> of(Project project) {
        return ContestedSettings.of(project).stream()
                .filter(setting -> isLiteral(setting))
                .flatMap(LiteralProposal::property)
                .toList();
    }

    private static boolean isLiteral(Setting setting) {
        return setting.origin().kind() == Kind.POM_LITERAL && !setting.overridable();
    }

    private static Stream<SurefireProperty> property(Setting setting) {
        return Stream.ofNullable(USER_PROPERTIES.get(setting.name()))
                .map(property -> new SurefireProperty(
                        setting.name(),
                        property,
                        setting.value(),
                        "the command line can override it: a literal beats -D" + property));
    }
}
