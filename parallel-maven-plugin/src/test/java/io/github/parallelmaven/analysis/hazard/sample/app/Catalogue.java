package io.github.parallelmaven.analysis.hazard.sample.app;

import java.io.FileWriter;
import java.io.IOException;
import java.net.URL;

/** Writes to whatever it finds under a name: what that is, the data says. */
public final class Catalogue {

    public void save(String name) throws IOException {
        URL found = Catalogue.class.getResource(name);
        if (found != null) {
            try (FileWriter writer = new FileWriter(found.getFile())) {
                writer.write(name);
            }
        }
    }
}
