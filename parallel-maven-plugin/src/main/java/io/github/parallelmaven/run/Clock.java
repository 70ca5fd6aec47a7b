package io.github.parallelmaven.run;

import io.github.parallelmaven.probe.WireFormat;

/**
 * Maps one JVM's nanoseconds to epoch microseconds, so that the JVMs of one machine can be compared.
 *
 * @param epochMicros the epoch microseconds of one moment
 * @param nano the nanoseconds of the same moment
 */
record Clock(long epochMicros, long nano) {

    static Clock of(EventLine jvm) throws DamagedRecordingException {
        return new Clock(jvm.number(WireFormat.EPOCH_MICROS), jvm.number(WireFormat.NANO));
    }

    long micros(long atNano) {
        return epochMicros + Math.floorDiv(atNano - nano, 1_000L);
    }
}
