package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.ClassDigests;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.PerfEvidence.Certification;
import io.github.parallelmaven.model.PerfThresholds;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.project.PinnedRange;
import io.github.parallelmaven.project.Pins;
import io.github.parallelmaven.report.CertificateFile;
import io.github.parallelmaven.run.MachineFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Issues certificates, and says what one that the user committed still covers. */
final class Certifier {

    private final Path root;
    private final Path output;
    private final Settings settings;
    private final String pluginVersion;
    private final ParallelProperties declared;

    /**
     * @param root where the user's committed state is
     * @param output where a new certificate is left for {@code apply}
     */
    Certifier(Path root, Path output, Settings settings, String pluginVersion, ParallelProperties declared) {
        this.root = root;
        this.output = output;
        this.settings = settings;
        this.pluginVersion = pluginVersion;
        this.declared = declared;
    }

    /** The user's thresholds, with what is pinned. */
    PerfThresholds thresholds() {
        return settings.thresholds(declared.pins());
    }

    /** What the committed certificate says of the project in this state. */
    Certification of(Reactor reactor) {
        Optional<Certificate> certificate = read();
        if (certificate.isEmpty()) {
            return Certification.none("no certificate yet");
        }
        Optional<String> broken = reactor.modules().stream()
                .flatMap(module -> brokenBy(certificate.get(), module).stream())
                .findFirst();
        return broken.map(Certification::none)
                .orElseGet(() -> valid(reactor.modules().stream()
                        .flatMap(module -> certificate.get().partFor(module).stream())
                        .distinct()
                        .toList()));
    }

    /** Modules that were proven by several goals are as well proven as the least of them. */
    private static Certification valid(List<Certificate> parts) {
        if (parts.stream().map(Certificate::configuration).distinct().count() > 1) {
            return Certification.none("its modules were proven in different configurations");
        }
        double sequential =
                parts.stream().mapToDouble(Certificate::sequentialSeconds).sum();
        double parallel =
                parts.stream().mapToDouble(Certificate::parallelSeconds).sum();
        Certificate least = parts.stream()
                .min(Comparator.comparingInt(Certificate::cleanRuns))
                .orElseThrow();
        String issued = parts.stream()
                .map(Certificate::issued)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Certification(
                true,
                "issued " + issued,
                least.seeds().size(),
                least.cleanRuns() - least.seeds().size(),
                1 - parallel / sequential,
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(issued)),
                sequential);
    }

    /** The certificate the user committed. */
    Optional<Certificate> read() {
        return read(root);
    }

    /** The certificate that is committed in the project with this root. */
    static Optional<Certificate> read(Path root) {
        try {
            return new CertificateFile(root).read();
        } catch (IOException e) {
            throw new UncheckedIOException("the certificate cannot be read", e);
        }
    }

    /** Why a certificate does not cover this state. */
    private static Optional<String> brokenBy(Certificate certificate, Project project) {
        Optional<CertifiedModule> certified = certificate.partFor(project).flatMap(part -> part.module(project));
        if (certified.isEmpty()) {
            return Optional.of("it does not know the module " + project.path());
        }
        if (!certified.get().settingsDigest().equals(settingsDigest(project))) {
            return Optional.of("the effective settings are not the certified ones");
        }
        if (!certified.get().dependenciesDigest().equals(dependenciesDigest(project))) {
            return Optional.of("dependencies or the setup of tests have changed since the certificate");
        }
        SortedSet<String> changed = certified.get().changedClasses(ClassDigests.of(project));
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Count.of(changed.size(), "class") + " changed since the certificate, first " + changed.first());
    }

    /**
     * Leaves a certificate for {@code apply}, and the pins in the proposal. What was certified of modules that this goal
     * did not run stays, and so do the pins where they are of a larger build.
     */
    void issue(
            Reactor reactor, CategoryEvidence categories, PerfEvidence perf, List<GateResult> gates, TrialState state) {
        Optional<Certificate> earlier = reactor.isPart() ? read() : Optional.empty();
        Certificate own = certificate(reactor, perf, gates);
        Certificate certificate = earlier.map(own::beside).orElse(own);
        try {
            new CertificateFile(output).write(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException("the certificate cannot be written", e);
        }
        ParallelProperties proposed = ParallelProperties.parse(state.proposal().properties());
        Pins pins = PinScope.renewed(earlier, certificate, proposed.pins(), () -> pins(categories, perf));
        state.propose(state.proposal().withProperties(proposed.withPins(pins).render()));
    }

    private static Pins pins(CategoryEvidence categories, PerfEvidence perf) {
        Map<Category, PinnedRange> ranges = new EnumMap<>(Category.class);
        Map<Category, Long> counts = categories.classifications().stream()
                .collect(Collectors.groupingBy(Classification::category, Collectors.counting()));
        counts.forEach((category, count) -> ranges.put(category, PinnedRange.around(count.intValue())));
        int tests = categories.inventory().methods().size();
        double floor = Math.max(0, Math.floor((perf.improvement() - 0.10) * 100) / 100);
        return new Pins(tests, ranges, floor, highestConcurrency(perf));
    }

    private static CertifiedModule certified(Project module) {
        return new CertifiedModule(settingsDigest(module), dependenciesDigest(module), ClassDigests.of(module));
    }

    private Certificate certificate(Reactor reactor, PerfEvidence perf, List<GateResult> gates) {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        perf.sequential().get(0).tests().stream()
                .filter(test ->
                        !perf.excluded().contains(test.id()) && !perf.unstable().contains(test.id()))
                .forEach(test -> outcomes.put(test.id().value(), test.outcome()));
        SortedMap<String, CertifiedModule> modules = new TreeMap<>();
        reactor.modules().forEach(module -> modules.put(module.path(), certified(module)));
        SortedMap<String, String> words = new TreeMap<>();
        gates.forEach(gate -> words.put(
                gate.gate().number(),
                gate.standing().trial().getClass().getSimpleName() + " "
                        + gate.standing().trial().examined()));
        List<Long> seeds = perf.parallel().stream()
                .map(TestRun::configuration)
                .filter(RunConfiguration::isShuffled)
                .map(RunConfiguration::seed)
                .toList();
        return new Certificate(
                Certificate.SCHEMA,
                Instant.now().toString(),
                pluginVersion,
                perf.chosen().choice(),
                modules,
                outcomes,
                perf.integration().certified(),
                perf.integration().certifiedSettings(),
                seeds,
                perf.cleanRuns(),
                words,
                MachineFacts.read(),
                perf.fastestSequential(),
                perf.medianParallel(),
                perf.bound().seconds(),
                highestConcurrency(perf),
                List.of());
    }

    private static int highestConcurrency(PerfEvidence perf) {
        return perf.parallel().stream().mapToInt(TestRun::peakConcurrency).max().orElse(1);
    }

    static String settingsDigest(Project project) {
        UnaryOperator<String> portable = portable(project);
        return digest(project.settings().stream()
                .filter(setting -> !setting.value().isEmpty())
                .sorted(Comparator.comparing(Setting::name))
                .map(setting -> setting.name() + "=" + portable.apply(setting.value()))
                .collect(Collectors.joining("\n")));
    }

    static String dependenciesDigest(Project project) {
        return digest(project.setup().classPath() + "\n"
                + portable(project).apply(project.setup().surefire()));
    }

    /** The trial copy and the user's tree must give the same digest, and so must every machine. */
    private static UnaryOperator<String> portable(Project project) {
        return value -> {
            String masked = value.replace("\r\n", "\n");
            for (Dependency dependency : project.dependencies()) {
                masked = masked.replace(dependency.file().toString(), dependency.toString());
            }
            return masked.replace(project.root().toString(), "${root}")
                    .replace(System.getProperty("java.home"), "${java.home}")
                    .replace(System.getProperty("user.home"), "${user.home}")
                    .replace('\\', '/');
        };
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
