package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForkAdviceTest {

    private static final String CODE = "src/test/java/a/OrderTest.java";

    private static final String SETTINGS = "src/test/resources/application-test.yml";

    private static String on(String resource, String file) {
        return ForkAdvice.on(new Finding(
                "H47",
                "shared_database",
                "a.OrderTest",
                new Location(file, 3, "a.OrderTest", ""),
                resource,
                Access.WRITE,
                Set.of(Scope.FORKS),
                List.of("a.OrderTest"),
                "opens it",
                new Remedy.SerialExecution("annotations keep no processes apart", false),
                false));
    }

    @Test
    void aPortInCodeBecomesAFreeOne() {
        assertThat(on("port:8080", CODE)).isEqualTo("port 0, and ask the server which one it got");
    }

    @Test
    void thePortOfASpringContextIsSaidByItsTest() {
        assertThat(on("port:8080", SETTINGS)).contains("RANDOM_PORT", "@LocalServerPort");
    }

    @Test
    void aDatabaseFileBecomesOneInMemory() {
        assertThat(on("db:h2:./target/shop", CODE)).isEqualTo("jdbc:h2:mem:shop, which each JVM has for itself");
        assertThat(on("db:derby:target/shop", CODE)).startsWith("jdbc:derby:memory:shop;create=true,");
    }

    @Test
    void inMemorySqliteHasOneConnectionOnlySoThatItStaysAFile() {
        assertThat(on("db:sqlite:shop.db", CODE)).isEqualTo("a file in @TempDir");
    }

    @Test
    void springReplacesPlaceholdersInTheFilesOfTheApplication() {
        assertThat(on("db:h2:./target/shop", SETTINGS))
                .contains("jdbc:h2:mem:shop in " + SETTINGS)
                .contains("./target/shop${fork.number:}", "<fork.number>+${surefire.forkNumber}</fork.number>");
    }

    @Test
    void inOtherConfigurationFilesNoPlaceholderIsPromised() {
        assertThat(on("db:h2:./target/shop", "src/test/resources/META-INF/persistence.xml"))
                .contains("jdbc:h2:mem:shop in src/test/resources/META-INF/persistence.xml")
                .doesNotContain("${");
    }

    @Test
    void aServerKeepsItsAddressAndGetsAnotherName() {
        assertThat(on("db:h2://localhost/~/shop", CODE)).startsWith("another database or schema in each fork");
        assertThat(on("svc:amqp://localhost", CODE)).startsWith("another schema, topic, queue or key prefix");
        assertThat(on("invm:hazelcast", CODE)).startsWith("another name in each fork");
    }
}
