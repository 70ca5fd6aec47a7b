package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.ExaminedCache;
import io.github.parallelmaven.analysis.hazard.HazardAnalysis;
import io.github.parallelmaven.analysis.hazard.RecordedUses;
import java.util.Optional;
import java.util.SortedSet;

/** Analyses classes once while the same ones are asked about, as for one configuration after the other. */
final class LastAnalysis {

    private ExaminedCache cache = ExaminedCache.none();
    private Optional<Analysed> last = Optional.empty();

    private record Analysed(CodeModel code, SortedSet<String> classes, RecordedUses recorded, HazardAnalysis hazards) {

        private boolean isOf(CodeModel otherCode, SortedSet<String> otherClasses, RecordedUses otherRecorded) {
            return code == otherCode && recorded == otherRecorded && classes.equals(otherClasses);
        }
    }

    /** What an earlier build has found in classes that have not changed. */
    void use(ExaminedCache known) {
        cache = known;
    }

    /** @param overlappingThemselves classes whose own parts overlap; the same for every question */
    HazardAnalysis of(
            CodeModel code, SortedSet<String> classes, SortedSet<String> overlappingThemselves, RecordedUses recorded) {
        if (last.filter(known -> known.isOf(code, classes, recorded)).isEmpty()) {
            HazardAnalysis hazards = HazardAnalysis.of(code, classes, overlappingThemselves, recorded, cache);
            last = Optional.of(new Analysed(code, classes, recorded, hazards));
        }
        return last.orElseThrow().hazards();
    }
}
