package org.shouze.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Component;

/** Who may be given an account (账号持有人): somebody of the unit, who is there and has none yet. */
@Component
class AccountHolders {

    private final People people;
    private final Units units;
    private final AccountStore accounts;

    AccountHolders(People people, Units units, AccountStore accounts) {
        this.people = people;
        this.units = units;
        this.accounts = accounts;
    }

    void check(NewAccount wanted) {
        units.get(wanted.unitId());
        var personId = wanted.personId();
        if (personId != null) {
            check(wanted.unitId(), personId);
        }
    }

    /** @throws Refusal for somebody of another unit, who has left, or who has an account */
    void check(UUID unitId, UUID personId) {
        if (!people.get(personId).unitId().equals(unitId)) {
            throw Refusal.invalid("person", "所选人员不属于该单位，请重新选择。");
        }
        checkPresent(personId);
        if (!accounts.personsAmong(Set.of(personId)).isEmpty()) {
            throw Refusal.invalid("person", people.get(personId).name() + "已有账号，每人只能开通一个。");
        }
    }

    String nameOf(UUID personId) {
        return people.get(personId).name();
    }

    /** @throws Refusal for somebody who has left */
    void checkPresent(@Nullable UUID personId) {
        if (personId == null) {
            return;
        }
        var person = people.get(personId);
        if (person.leftOn() != null) {
            throw Refusal.rule(person.name() + "已于 " + person.leftOn() + " 离任，不能启用账号。如已返岗，请先在人员页面撤销离任。");
        }
    }
}
