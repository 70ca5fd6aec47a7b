package io.github.parallelmaven.run;

import io.github.parallelmaven.model.TestMethod;
import java.util.Map;

/** The items of one JVM as a tree: what an invocation belongs to. */
final class Ancestry {

    private final Map<String, RecordedItem> byId;

    Ancestry(Map<String, RecordedItem> byId) {
        this.byId = byId;
    }

    /**
     * The outermost item with a method that this one is or stands in: a test itself, or the template or factory of
     * an invocation. A dynamic test may name any source it likes; its factory is what someone can tag.
     */
    RecordedItem topMethod(RecordedItem item) {
        RecordedItem top = item;
        for (RecordedItem at = item; at != null; at = byId.get(at.parent())) {
            if (!at.method().isEmpty()) {
                top = at;
            }
        }
        return top;
    }

    TestMethod method(RecordedItem item) {
        RecordedItem top = topMethod(item);
        String method = top.method().isEmpty() ? lastSegment(top.id()) : top.method();
        return new TestMethod(className(top), method, top.parameterTypes());
    }

    private String className(RecordedItem item) {
        for (RecordedItem at = item; at != null; at = byId.get(at.parent())) {
            if (!at.className().isEmpty()) {
                return at.className();
            }
        }
        return "";
    }

    /** For engines without methods, such as those that run text files. */
    private static String lastSegment(String id) {
        return id.substring(id.lastIndexOf("/[") + 1);
    }
}
