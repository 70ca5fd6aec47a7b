package io.github.parallelmaven.run;

import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.probe.WireFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the recorder of fixtures wrote in one JVM, and what follows from it. */
final class FixtureLines {

    /** One object in one field of one test. */
    private record Place(String owner, String declaringClass, String field, long identity) {}

    /** What is gathered for a place: the first line, and what later lines add. */
    private static final class Seen {
        private final boolean isStatic;
        private final String type;
        private final FixtureUse.Kind kind;
        private boolean open;
        private boolean changed;

        private Seen(boolean isStatic, String type, FixtureUse.Kind kind) {
            this.isStatic = isStatic;
            this.type = type;
            this.kind = kind;
        }
    }

    private final Map<Place, Seen> places = new LinkedHashMap<>();
    private final Map<Long, String> lastFingerprints = new HashMap<>();
    private final Map<String, Integer> examined = new HashMap<>();

    void examined(String owner, int fields) {
        examined.merge(owner, fields, Math::max);
    }

    void add(EventLine line) throws DamagedRecordingException {
        long identity = line.number(WireFormat.IDENTITY);
        Place place = new Place(
                line.text(WireFormat.OWNER), line.text(WireFormat.CLASS), line.text(WireFormat.FIELD), identity);
        Seen seen = places.get(place);
        if (seen == null) {
            seen = new Seen(line.flag(WireFormat.STATIC), line.text(WireFormat.TYPE), kind(line));
            places.put(place, seen);
        }
        seen.open = line.flag(WireFormat.OPEN);
        String when = line.text(WireFormat.WHEN);
        if (!when.equals(WireFormat.WHEN_END)) {
            seen.changed |= hasChanged(identity, seen.type, line.text(WireFormat.FINGERPRINT));
        }
    }

    int examinedFields() {
        return examined.values().stream().mapToInt(Integer::intValue).sum();
    }

    int observedOwners() {
        return examined.size();
    }

    List<FixtureUse> uses(long pid) {
        List<FixtureUse> uses = new ArrayList<>(places.size());
        places.forEach((place, seen) -> uses.add(new FixtureUse(
                new TestId(place.owner()),
                place.declaringClass(),
                place.field(),
                seen.isStatic,
                seen.type,
                seen.kind,
                pid,
                place.identity(),
                seen.open,
                seen.changed)));
        return uses;
    }

    /**
     * An object has changed when its content is another one than when any test last looked at it: inside this test,
     * or between the tests. Content that cannot be read counts as changed, unless the type is known to bear sharing.
     */
    private boolean hasChanged(long identity, String type, String fingerprint) {
        if (fingerprint.isEmpty()) {
            return !SafeToShare.isType(type);
        }
        String before = lastFingerprints.put(identity, fingerprint);
        return before != null && !before.equals(fingerprint) && !SafeToShare.isType(type);
    }

    private static FixtureUse.Kind kind(EventLine line) throws DamagedRecordingException {
        String kind = line.text(WireFormat.KIND);
        return switch (kind) {
            case WireFormat.KIND_FIXTURE -> FixtureUse.Kind.FIXTURE;
            case WireFormat.KIND_MOCK -> FixtureUse.Kind.MOCK;
            case WireFormat.KIND_STATIC_MOCK -> FixtureUse.Kind.STATIC_MOCK;
            default -> throw line.damaged("unknown kind of fixture '" + kind + "'");
        };
    }
}
