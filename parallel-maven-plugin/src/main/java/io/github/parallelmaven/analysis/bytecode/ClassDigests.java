package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Digests of classes for the certificate. Debug information and the order of the constant pool do not count; every
 * instruction, signature and annotation does.
 */
public final class ClassDigests {

    private ClassDigests() {}

    /** SHA-256 in hexadecimal of every main and test class, by binary name. */
    public static SortedMap<String, String> of(Project project) {
        SortedMap<String, String> digests = new TreeMap<>();
        ClassFolder.files(project.mainOutput()).forEach(file -> add(file, project.mainOutput(), digests));
        ClassFolder.files(project.testOutput()).forEach(file -> add(file, project.testOutput(), digests));
        return digests;
    }

    private static void add(Path file, Path folder, SortedMap<String, String> digests) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        try {
            digests.put(name, digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    static String digest(byte[] classFile) {
        return HexFormat.of().formatHex(sha256().digest(normalised(classFile)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Written anew, so that the constant pool is in order of use; a class that cannot be read stands for itself. */
    private static byte[] normalised(byte[] classFile) {
        try {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(classFile).accept(writer, ClassReader.SKIP_DEBUG);
            return writer.toByteArray();
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return classFile;
        }
    }
}
