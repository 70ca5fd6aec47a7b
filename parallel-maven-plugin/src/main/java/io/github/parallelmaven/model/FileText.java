package io.github.parallelmaven.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a file, with its byte order mark kept apart, so that offsets in the text are not shifted by it. Nothing is
 * replaced silently: what does not decode or encode is an error.
 *
 * @param text the decoded text, without a byte order mark
 * @param charset what it was decoded with; a plain UTF-16 is narrowed to the byte order that was found
 * @param markLength how many bytes its byte order mark takes, 0 without one
 */
public record FileText(String text, Charset charset, int markLength) {

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
            new Mark(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF}),
            new Mark(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}));

    private record Mark(Charset charset, byte[] bytes) {
        boolean starts(byte[] file) {
            return file.length >= bytes.length && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
        }

        boolean fits(Charset declared) {
            return charset.equals(declared)
                    || StandardCharsets.UTF_16.equals(declared) && !charset.equals(StandardCharsets.UTF_8);
        }
    }

    /**
     * Decodes a file.
     *
     * @throws CharacterCodingException when its bytes are no text of that charset
     */
    public static FileText decode(byte[] bytes, Charset declared) throws CharacterCodingException {
        for (Mark mark : MARKS) {
            if (mark.fits(declared) && mark.starts(bytes)) {
                return decode(bytes, mark.charset(), mark.bytes().length);
            }
        }
        Charset charset = StandardCharsets.UTF_16.equals(declared) ? StandardCharsets.UTF_16BE : declared;
        return decode(bytes, charset, 0);
    }

    private static FileText decode(byte[] bytes, Charset charset, int markLength) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, markLength, bytes.length - markLength))
                .toString();
        return new FileText(text, charset, markLength);
    }

    /**
     * A part of the file in its charset, without a byte order mark.
     *
     * @throws CharacterCodingException when the charset lacks a character
     */
    public byte[] encode(String part) throws CharacterCodingException {
        ByteBuffer buffer = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(part));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /**
     * Where a character of the text stands in the file, in bytes.
     *
     * @throws CharacterCodingException when the charset lacks a character
     */
    public int byteOffset(int offset) throws CharacterCodingException {
        return markLength + encode(text.substring(0, offset)).length;
    }

    /**
     * The opposite of {@link #byteOffset}.
     *
     * @param bytes the whole file
     * @throws CharacterCodingException when no character starts there
     */
    public int charOffset(byte[] bytes, int byteOffset) throws CharacterCodingException {
        return decode(Arrays.copyOf(bytes, byteOffset), charset, markLength)
                .text()
                .length();
    }

    /** Its first line end, or a line feed when it has only one line. */
    public String eol() {
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        if (carriage >= 0 && (feed < 0 || carriage < feed)) {
            return feed == carriage + 1 ? "\r\n" : "\r";
        }
        return "\n";
    }
}
