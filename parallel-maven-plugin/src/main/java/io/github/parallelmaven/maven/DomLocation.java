package io.github.parallelmaven.maven;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Where an element of a plugin's configuration stands. The class of an input location differs between Maven 3 and 4, so
 * it is read by reflection.
 *
 * @param file the POM, or empty when Maven does not tell
 * @param line from 1
 */
record DomLocation(String file, int line) {

    /** Empty when this Maven does not track locations. */
    static Optional<DomLocation> of(Xpp3Dom element) {
        try {
            Object location = Xpp3Dom.class.getMethod("getInputLocation").invoke(element);
            if (location == null) {
                return Optional.empty();
            }
            Object source = location.getClass().getMethod("getSource").invoke(location);
            Object file = source == null
                    ? null
                    : source.getClass().getMethod("getLocation").invoke(source);
            int line = (int) location.getClass().getMethod("getLineNumber").invoke(location);
            return Optional.of(new DomLocation(file == null ? "" : file.toString(), line));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Optional.empty();
        }
    }
}
