package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls on objects whose documentation says that they must stay with one thread: they keep what they are doing in
 * fields, so that a second thread gets a wrong result or an exception. Methods that only look at a setting are left out.
 */
final class OneThreadCalls {

    private static final Set<String> PARSES = Set.of("parse", "reset");

    private static final Set<String> FORMATS = Set.of(
            "format", "formatToCharacterIterator", "parse", "parseObject", "applyPattern", "applyLocalizedPattern");

    private static final Set<String> XPATH = Set.of("evaluate", "evaluateExpression", "compile", "reset");

    private static final Set<String> ENTITIES = Set.of(
            "persist",
            "merge",
            "remove",
            "find",
            "refresh",
            "detach",
            "flush",
            "clear",
            "lock",
            "createQuery",
            "createNamedQuery",
            "createNativeQuery",
            "getReference",
            "getTransaction",
            "beginTransaction",
            "save",
            "saveOrUpdate",
            "update",
            "delete",
            "get",
            "load",
            "evict");

    private static final Set<String> MARSHALLER = Set.of("marshal", "setProperty", "setAdapter", "setEventHandler");

    private static final Set<String> UNMARSHALLER = Set.of("unmarshal", "setProperty", "setAdapter", "setEventHandler");

    /** By type, of which subtypes outside this module count too. */
    private static final Map<String, Set<String>> METHODS = Map.ofEntries(
            Map.entry("java.text.DateFormat", FORMATS),
            Map.entry("java.text.NumberFormat", FORMATS),
            Map.entry("java.text.MessageFormat", FORMATS),
            Map.entry("java.text.BreakIterator", Set.of("setText", "first", "last", "next", "previous", "following")),
            Map.entry("java.util.Calendar", Set.of("set", "add", "roll", "clear", "setTime", "setTimeInMillis")),
            Map.entry(
                    "java.util.regex.Matcher",
                    Set.of(
                            "find",
                            "matches",
                            "lookingAt",
                            "reset",
                            "region",
                            "usePattern",
                            "replaceAll",
                            "replaceFirst",
                            "appendReplacement",
                            "appendTail")),
            Map.entry("java.security.MessageDigest", Set.of("update", "digest", "reset")),
            Map.entry("javax.crypto.Mac", Set.of("init", "update", "doFinal", "reset")),
            Map.entry("javax.crypto.Cipher", Set.of("init", "update", "updateAAD", "doFinal", "wrap", "unwrap")),
            Map.entry("java.security.Signature", Set.of("initSign", "initVerify", "update", "sign", "verify")),
            Map.entry("java.util.zip.Checksum", Set.of("update", "reset")),
            Map.entry("java.util.zip.Deflater", Set.of("setInput", "deflate", "finish", "reset", "end")),
            Map.entry("java.util.zip.Inflater", Set.of("setInput", "inflate", "reset", "end")),
            Map.entry("javax.xml.parsers.DocumentBuilder", PARSES),
            Map.entry("javax.xml.parsers.SAXParser", PARSES),
            Map.entry(
                    "javax.xml.transform.Transformer",
                    Set.of("transform", "setParameter", "setOutputProperty", "reset")),
            Map.entry("javax.xml.validation.Validator", Set.of("validate", "reset")),
            Map.entry("javax.xml.xpath.XPath", XPATH),
            Map.entry("javax.xml.xpath.XPathExpression", XPATH),
            Map.entry("javax.xml.bind.Marshaller", MARSHALLER),
            Map.entry("jakarta.xml.bind.Marshaller", MARSHALLER),
            Map.entry("javax.xml.bind.Unmarshaller", UNMARSHALLER),
            Map.entry("jakarta.xml.bind.Unmarshaller", UNMARSHALLER),
            Map.entry("javax.persistence.EntityManager", ENTITIES),
            Map.entry("jakarta.persistence.EntityManager", ENTITIES),
            Map.entry("org.hibernate.Session", ENTITIES),
            Map.entry(
                    "com.esotericsoftware.kryo.Kryo",
                    Set.of(
                            "writeObject",
                            "writeClassAndObject",
                            "readObject",
                            "readClassAndObject",
                            "copy",
                            "register")),
            Map.entry(
                    "java.net.URLConnection",
                    Set.of("connect", "getInputStream", "getOutputStream", "setRequestMethod", "getResponseCode")));

    /** Calls of other names say nothing, and looking up the type of each would cost time. */
    private static final Set<String> NAMES =
            METHODS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final CodeModel code;

    OneThreadCalls(CodeModel code) {
        this.code = code;
    }

    /** Whether the call uses such an object. */
    boolean uses(Call call) {
        return call.kind() != Call.Kind.STATIC
                && NAMES.contains(call.name())
                && uses(call.owner(), call.name())
                && !isOwnKind(call.receiver());
    }

    private boolean uses(String type, String method) {
        return code.own(type).isEmpty()
                // Only reads the tables that it was made with.
                && !type.equals("java.text.ChoiceFormat")
                && METHODS.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(method))
                        .map(Entry::getKey)
                        .anyMatch(each -> code.isSubtype(type, each));
    }

    /** A field that is given an object of a class of this module: such as a format that takes a lock itself. */
    private boolean isOwnKind(Value receiver) {
        if (!(receiver instanceof Value.FieldValue field) || !field.isStatic()) {
            return false;
        }
        List<FieldUse> writes = code.code(field.owner()).stream()
                .flatMap(method -> method.writes(field.key()))
                .toList();
        return !writes.isEmpty()
                && writes.stream()
                        .allMatch(use -> use.value() instanceof Value.Created created
                                && code.own(created.type()).isPresent());
    }

    /** Whether the method holds a monitor or a lock. */
    static boolean isUnderLock(MethodCode method) {
        return method.locks()
                || method.calls().stream()
                        .anyMatch(call -> call.owner().startsWith("java.util.concurrent.locks.")
                                && call.name().equals("lock"));
    }
}
