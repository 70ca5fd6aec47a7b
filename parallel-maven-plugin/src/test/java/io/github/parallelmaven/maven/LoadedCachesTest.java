package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.util.Map;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.classworlds.realm.DuplicateRealmException;
import org.junit.jupiter.api.Test;

class LoadedCachesTest {

    private static final String REPOSITORY = "file:/home/me/.m2/repository/";

    private final ClassWorld world = new ClassWorld();

    private ClassRealm realm(String id, String... jars) throws DuplicateRealmException, MalformedURLException {
        ClassRealm realm = world.newRealm(id, null);
        for (String jar : jars) {
            realm.addURL(URI.create(REPOSITORY + jar).toURL());
        }
        return realm;
    }

    private ClassRealm ours() throws DuplicateRealmException, MalformedURLException {
        return realm("plugin>io.github.parallelmaven:parallel-maven-plugin:1.0");
    }

    @Test
    void aCacheThatAConventionBringsIsFoundWithItsVersion() throws DuplicateRealmException, MalformedURLException {
        realm(
                "coreExtension>org.example:conventions:1.0",
                "org/example/conventions/1.0/conventions-1.0.jar",
                "com/gradle/develocity-maven-extension/2.2.1/develocity-maven-extension-2.2.1.jar");

        assertThat(LoadedCaches.of(ours())).isEqualTo(Map.of("develocity-maven-extension", "2.2.1"));
    }

    @Test
    void aCacheOfAnyExtensionIsFound() throws DuplicateRealmException, MalformedURLException {
        realm("maven.ext", "opt/gradle-enterprise-maven-extension-1.18.jar");
        realm(
                "extension>org.apache.maven.extensions:maven-build-cache-extension:1.2.0",
                "org/apache/maven/extensions/maven-build-cache-extension/1.2.0/maven-build-cache-extension-1.2.0.jar");

        assertThat(LoadedCaches.of(ours()))
                .isEqualTo(Map.of("gradle-enterprise-maven-extension", "1.18", "maven-build-cache-extension", "1.2.0"));
    }

    @Test
    void whatAPluginBringsOrIsNamedLikeACacheIsNone() throws DuplicateRealmException, MalformedURLException {
        realm("plugin>org.example:a:1", "x/develocity-maven-extension-2.2.1.jar");
        realm("coreExtension>org.example:b:1", "x/develocity-maven-extension-adapters-1.0.jar");

        assertThat(LoadedCaches.of(ours())).isEmpty();
    }

    @Test
    void outsideMavenThereAreNoExtensions() {
        assertThat(LoadedCaches.of(getClass().getClassLoader())).isEmpty();
    }
}
