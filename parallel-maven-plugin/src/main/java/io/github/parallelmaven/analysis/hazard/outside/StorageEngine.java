package io.github.parallelmaven.analysis.hazard.outside;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.hazard.CallTable;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** H51: an index or a store that only one process may open has a constant path. As H42, which sees files, not engines. */
public final class StorageEngine implements HazardRule {

    /** Which argument is the path, by owner and method. */
    private static final CallTable<Integer> ENGINES = new CallTable<>(Map.ofEntries(
            Map.entry("org.apache.lucene.store.FSDirectory.open", 0),
            Map.entry("org.apache.lucene.store.MMapDirectory.<init>", 0),
            Map.entry("org.apache.lucene.store.NIOFSDirectory.<init>", 0),
            Map.entry("org.mapdb.DBMaker.fileDB", 0),
            Map.entry("org.rocksdb.RocksDB.open", 1),
            Map.entry("org.iq80.leveldb.DBFactory.open", 0),
            Map.entry("org.h2.mvstore.MVStore.open", 0),
            Map.entry("jetbrains.exodus.env.Environments.newInstance", 0),
            Map.entry("net.openhft.chronicle.queue.ChronicleQueue.single", 0),
            Map.entry("net.openhft.chronicle.queue.ChronicleQueue.singleBuilder", 0),
            Map.entry("net.openhft.chronicle.map.ChronicleMapBuilder.createPersistedTo", 0)));

    @Override
    public String id() {
        return "H51";
    }

    @Override
    public String type() {
        return "storage_engine";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(call -> ENGINES.has(call), (step, call) -> {
            ENGINES.find(call)
                    .ifPresent(position -> test.paths(path(call, position), step)
                            .forEach(path -> uses.add(test.useFromTest(
                                    this,
                                    Resource.acrossProcesses("file:" + path),
                                    Finding.Access.WRITE,
                                    step,
                                    call.line(),
                                    Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS),
                                    step.method().label() + " opens a store in " + path))));
        });
        return uses;
    }

    private static Value path(Call call, int position) {
        int count = call.operands().size() - (call.kind() == Call.Kind.STATIC ? 0 : 1);
        return call.argument(Math.min(position, count - 1));
    }
}
