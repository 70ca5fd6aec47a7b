package io.github.parallelmaven.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Work for one module in a session that is at another one: plugins and expressions see the session's current project. */
final class InModule implements AutoCloseable {

    private final MavenSession session;
    private final MavenProject before;
    private final Thread thread = Thread.currentThread();
    private final ClassLoader loader = thread.getContextClassLoader();

    InModule(MavenSession session, MavenProject module) {
        this.session = session;
        this.before = session.getCurrentProject();
        if (module != before) {
            session.setCurrentProject(module);
        }
        if (module.getClassRealm() != null) {
            thread.setContextClassLoader(module.getClassRealm());
        }
    }

    @Override
    public void close() {
        if (session.getCurrentProject() != before) {
            session.setCurrentProject(before);
        }
        thread.setContextClassLoader(loader);
    }
}
