package io.github.parallelmaven.maven;

import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.surefire.api.testset.TestListResolver;

/** What was typed as {@code -Dtest}, understood as Surefire understands it. */
public record TypedTests(String text) implements Predicate<String> {

    private static final String PROPERTY = "test";

    /** Empty where nothing was typed. */
    public static Optional<TypedTests> of(MavenSession session) {
        return Optional.ofNullable(session.getUserProperties().getProperty(PROPERTY))
                .filter(text -> !text.isBlank())
                .map(TypedTests::new);
    }

    /** The same for the outermost classes of nested ones that it names, as {@code Outer} of {@code Outer$Inner}. */
    public TypedTests ofOutermost() {
        return text.contains("%regex") ? this : new TypedTests(text.replaceAll("\\$[^,#.]*", ""));
    }

    /** Whether it selects a test class, by its binary name; a method in the text does not matter. */
    @Override
    public boolean test(String testClass) {
        return new TestListResolver(text).shouldRun(testClass.replace('.', '/') + ".class", null);
    }
}
