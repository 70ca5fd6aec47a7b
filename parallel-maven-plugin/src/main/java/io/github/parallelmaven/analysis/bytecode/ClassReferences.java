package io.github.parallelmaven.analysis.bytecode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;

/**
 * The classes that a class file names, wherever: in instructions, descriptors, signatures and annotations, and in texts
 * that are the name of a class, since annotations name classes by texts too.
 */
final class ClassReferences {

    private static final int UTF8 = 1;

    private ClassReferences() {}

    /**
     * @param known tells the names that matter, in binary form
     */
    static Set<String> of(byte[] classFile, Predicate<String> known) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts(classFile)) {
            candidates(text).stream().map(Names::binary).filter(known).forEach(found::add);
        }
        return found;
    }

    private static List<String> texts(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        List<String> texts = new ArrayList<>();
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            if (offset > 0 && classFile[offset - 1] == UTF8) {
                int length = reader.readUnsignedShort(offset);
                texts.add(new String(classFile, offset + 2, length, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** The text itself, up to the name of a method behind it, and every type of a descriptor or a generic signature. */
    private static List<String> candidates(String text) {
        int method = text.indexOf('#');
        List<String> names = new ArrayList<>(List.of(method < 0 ? text : text.substring(0, method)));
        int start = text.indexOf('L');
        while (start >= 0) {
            int end = start + 1;
            while (end < text.length() && isPartOfName(text.charAt(end))) {
                end++;
            }
            names.add(text.substring(start + 1, end));
            start = text.indexOf('L', start + 1);
        }
        return names;
    }

    private static boolean isPartOfName(char c) {
        return c == '/' || Character.isJavaIdentifierPart(c);
    }
}
