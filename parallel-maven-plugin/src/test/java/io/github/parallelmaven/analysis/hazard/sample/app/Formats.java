package io.github.parallelmaven.analysis.hazard.sample.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code under test with formats for the whole JVM: some that only one thread may use, and some that all may. */
public final class Formats {

    private static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
    private static final DateFormat HANDED_ON = new SimpleDateFormat("dd", Locale.ROOT);
    private static final Calendar CALENDAR = Calendar.getInstance(Locale.ROOT);
    private static final Matcher DIGITS = Pattern.compile("\\d+").matcher("");
    private static final Checksums CHECKSUMS = new Checksums();

    private static final DateFormat TEMPLATE = new SimpleDateFormat("yyyy", Locale.ROOT);
    private static final DateFormat LOCKED = new SimpleDateFormat("MM", Locale.ROOT);
    private static final DateFormat WITH_LOCK = new SimpleDateFormat("HH", Locale.ROOT);
    private static final Lock LOCK = new ReentrantLock();
    private static final DateFormat LOCKS_ITSELF = new LockingFormat();
    private static final DateTimeFormatter IMMUTABLE = DateTimeFormatter.ISO_DATE;
    private static final ThreadLocal<DateFormat> OF_THE_THREAD =
            ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy", Locale.ROOT));

    private Formats() {}

    public static String day(Date date) {
        return DAY.format(date); // HAZARD H31
    }

    public static String handedOn(Date date) {
        return print(HANDED_ON, date); // HAZARD H31
    }

    private static String print(DateFormat format, Date date) {
        return format.format(date);
    }

    public static void noon() {
        CALENDAR.set(Calendar.HOUR, 12); // HAZARD H31
    }

    public static boolean hasDigits(String text) {
        return DIGITS.reset(text).find(); // HAZARD H31
    }

    public static byte[] sum(String text) {
        return CHECKSUMS.sum(text); // HAZARD H31
    }

    public static String copied(Date date) {
        return ((DateFormat) TEMPLATE.clone()).format(date);
    }

    public static String made(Date date) {
        DateFormat format = new SimpleDateFormat("yyyy", Locale.ROOT);
        return format.format(date);
    }

    public static synchronized List<String> locked(List<Date> dates) {
        return dates.stream().map(date -> LOCKED.format(date)).toList();
    }

    public static String withLock(Date date) {
        LOCK.lock();
        try {
            return print(WITH_LOCK, date);
        } finally {
            LOCK.unlock();
        }
    }

    public static String locksItself(Date date) {
        return LOCKS_ITSELF.format(date);
    }

    public static String immutable(LocalDate date) {
        return IMMUTABLE.format(date);
    }

    public static String ofTheThread(Date date) {
        return OF_THE_THREAD.get().format(date);
    }

    private static final class Checksums {

        private final MessageDigest digest;

        Checksums() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        byte[] sum(String text) {
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class LockingFormat extends SimpleDateFormat {

        private static final long serialVersionUID = 1;

        LockingFormat() {
            super("yyyy", Locale.ROOT);
        }

        @Override
        public synchronized StringBuffer format(Date date, StringBuffer text, FieldPosition position) {
            return super.format(date, text, position);
        }
    }
}
