package org.ambulo.core.roster;

/**
 * What a schedule gains and loses beside the value of its sessions. Working defaults of the
 * knowledge base, which a clinic may set otherwise.
 *
 * @param procedure for each procedure done
 * @param delayPerDay off for each day between the earliest day of a procedure and its day
 * @param mainTherapist for each session with the therapist who has most sessions of the patient
 * @param preferredTime for each session in the half of the day that the patient prefers
 * @param belowFloor off for each session that a patient has fewer than the floor
 * @param move off for each promised appointment that is moved or given up
 * @param nearFactor how many times as much a move costs when it is near
 * @param nearWorkingDays within so many working days an appointment is near
 * @param noticeHours within so many hours an appointment is not moved at all
 */
public record ScheduleWeights(
    double procedure,
    double delayPerDay,
    double mainTherapist,
    double preferredTime,
    double belowFloor,
    double move,
    double nearFactor,
    int nearWorkingDays,
    int noticeHours) {}
