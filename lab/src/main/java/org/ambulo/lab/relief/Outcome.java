package org.ambulo.lab.relief;

import java.util.OptionalInt;

/**
 * What was foreseen of one patient on one day, and what came. Arrays hold an entry for each day
 * asked about, and are never written to.
 *
 * @param completion share of the days since the intervention that were rated
 * @param open whether the window really was open
 * @param foreseen chance by the model that it is
 * @param prior chance by the prior alone
 * @param last 1 or 0 on every day: by the last report carried forward
 * @param week likewise by the mean of the last seven days
 * @param everOpens chance by the model that it opens
 * @param openRank where the day of opening lies among what was foreseen, 0 to 1
 * @param closeRank likewise the day of closing
 * @param covered whether the day of opening lies in the 80 % interval
 * @param width of that interval in days, where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // never written to, never compared
record Outcome(
    Oddity oddity,
    double age,
    double completion,
    boolean[] open,
    double[] foreseen,
    double[] prior,
    double last,
    double week,
    boolean opened,
    double everOpens,
    double openRank,
    double closeRank,
    boolean covered,
    OptionalInt width,
    boolean refined,
    long nanos) {}
