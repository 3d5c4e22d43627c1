package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import org.ambulo.core.logic.Criterion;

/**
 * For whom the lower daily limits of {@link Medicine.DailyLimit} hold, and the advice in {@link
 * Medicine.Pregnancy}; and what is no plausible dose.
 *
 * @param older for whom the limit of older adults holds
 * @param liverOrAlcohol for whom the limit of liver disease or alcohol holds
 * @param pregnant who is pregnant
 * @param firstTrimester who is in the first trimester
 * @param mayBePregnant whom to ask about a pregnancy of which nothing is recorded
 * @param unitsAtOnce tablets, capsules or patches that are believed to be taken at once; more is a
 *     dose whose unit is missing or wrong
 * @param listHoldsDays days for which a list of medicines that was gone through with the patient
 *     and found complete counts as such
 */
public record LimitConditions(
    Criterion older,
    Criterion liverOrAlcohol,
    Criterion pregnant,
    Criterion firstTrimester,
    Criterion mayBePregnant,
    BigDecimal unitsAtOnce,
    int listHoldsDays) {}
