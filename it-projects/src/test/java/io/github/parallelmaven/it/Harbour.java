package io.github.parallelmaven.it;

import java.util.List;
import java.util.Locale;

/** {@code a-build-of-two-modules}, with more modules. */
final class Harbour {

    private static final List<String> WAITING = List.of("Anchor", "Beam", "Chain", "Deck", "Engine", "Flag");

    private final ItProject project;

    private Harbour(ItProject project) {
        this.project = project;
    }

    /** @param purpose what the copy is for; unique among all tests */
    static Harbour copy(String purpose) {
        return new Harbour(ItProject.copy("a-build-of-two-modules", purpose));
    }

    ItProject project() {
        return project;
    }

    /** A third module, which depends on no other, with six classes that wait for two seconds and more. */
    Harbour withCranes() {
        project.replace("pom.xml", "<module>docks</module>", "<module>docks</module><module>cranes</module>");
        project.write(
                "cranes/pom.xml", project.read("ships/pom.xml").replace("<artifactId>ships<", "<artifactId>cranes<"));
        return waiting("cranes");
    }

    /** Six classes more that wait long enough for parallel runs to pay also beside other work. */
    Harbour waiting(String module) {
        for (String name : WAITING) {
            String type = name + "Of" + module.substring(0, 1).toUpperCase(Locale.ROOT) + module.substring(1);
            project.write(
                    module + "/src/test/java/org/example/harbour/" + module + "/" + type + "Test.java",
                    """
                    package org.example.harbour.%s;

                    import org.junit.jupiter.api.Test;

                    class %sTest {

                        @Test
                        void waits() throws InterruptedException {
                            Thread.sleep(%d);
                        }
                    }
                    """.formatted(module, type, name.length() * 480));
        }
        return this;
    }

    /** Docks has the version of ships from a list of versions that is a module of this build. */
    Harbour withListOfVersions() {
        project.replace("pom.xml", "<module>docks</module>", "<module>docks</module><module>versions</module>");
        project.write(
                "versions/pom.xml", project.read("papers/pom.xml").replace("<artifactId>papers</artifactId>", """
                <artifactId>versions</artifactId>
                  <packaging>pom</packaging>
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>org.example.harbour</groupId>
                        <artifactId>ships</artifactId>
                        <version>1.0</version>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>"""));
        project.replace("docks/pom.xml", "<artifactId>docks</artifactId>", """
                <artifactId>docks</artifactId>

                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>org.example.harbour</groupId>
                        <artifactId>versions</artifactId>
                        <version>1.0</version>
                        <type>pom</type>
                        <scope>import</scope>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>""");
        project.replace(
                "docks/pom.xml",
                "<artifactId>ships</artifactId>\n      <version>1.0</version>",
                "<artifactId>ships</artifactId>");
        return this;
    }

    /** Literals of the module's own for Surefire. */
    Harbour surefire(String module, String configuration) {
        String own = "<artifactId>" + module + "</artifactId>";
        project.replace(module + "/pom.xml", own, own + """


                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <configuration>
                          %s
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                """.formatted(configuration));
        return this;
    }
}
