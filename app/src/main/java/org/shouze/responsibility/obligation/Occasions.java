package org.shouze.responsibility.obligation;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Cadence;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duties on an event (事由登记): each event that is registered makes an occurrence for everybody who has to act on it. */
@Service
public class Occasions {

    private static final int LONGEST = 100;

    private final ObligationStore obligations;
    private final OccurrenceStore occurrences;
    private final OccasionBook book;
    private final Reckoning reckoning;

    Occasions(ObligationStore obligations, OccurrenceStore occurrences, OccasionBook book, Reckoning reckoning) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.book = book;
        this.reckoning = reckoning;
    }

    /**
     * Registers an event. The due date follows the plan's limit, or is the one given where the plan has none.
     *
     * @return what has to be done now, one for each who is responsible on the day of the event
     * @throws Refusal when the duty comes with the calendar, the event lies ahead or outside the time the duty is in
     *     force, the words are missing, or no due date can be told
     */
    @Transactional
    @Requires(ObligationGrants.PROVE_ANY)
    public List<OccurrenceView> register(UUID obligationId, NewOccasion occasion) {
        var obligation = obligations.findLocked(obligationId).orElseThrow(Refusal::notFound);
        check(obligation, occasion);
        var made = book.write(obligation, occasion, OccasionKeys.of(Ids.next()));
        var asOf = reckoning.now();
        return made.stream()
                .flatMap(each -> occurrences.find(each.id(), asOf).stream())
                .toList();
    }

    private void check(ObligationView obligation, NewOccasion occasion) {
        if (obligation.demand().cadence() != Cadence.ON_EVENT) {
            throw Refusal.rule("“" + obligation.title() + "”按固定时间履行，期次自动生成，无需登记事由。");
        }
        if (occasion.what().isBlank() || occasion.what().strip().length() > LONGEST) {
            throw Refusal.invalid("what", "请用一句话写明发生了什么，不超过" + LONGEST + "字。");
        }
        if (occasion.at().isAfter(reckoning.time().now())) {
            throw Refusal.invalid("at", "发生时间晚于当前时间，请填写实际发生的时间。");
        }
        var day = BusinessTime.dayOf(occasion.at());
        var end = obligation.validTo();
        if (!OccasionBook.isInForce(obligation, day)) {
            throw Refusal.invalid(
                    "at",
                    "该义务自" + Words.day(obligation.validFrom()) + "起执行"
                            + (end == null ? "" : "，至" + Words.day(end) + "终止") + "，此时间不在其内。");
        }
    }
}
