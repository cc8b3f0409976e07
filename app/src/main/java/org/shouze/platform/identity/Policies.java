package org.shouze.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The security policies in force (安全策略): asked with every request, so that they are looked up once in a few seconds. */
@Service
public class Policies {

    private static final long FRESH_NANOS = Duration.ofSeconds(3).toNanos();

    private final PolicyStore store;
    private final Units units;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile @Nullable Known known;

    Policies(PolicyStore store, Units units, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Known(Map<SecurityPolicy, Integer> values, long readAt) {}

    /** The figure in force; on another server a change is known after three seconds. */
    @OpenDoor(because = "whoever signs in is bound by it, and may know it")
    public int value(SecurityPolicy policy) {
        var now = System.nanoTime();
        var current = known;
        if (current == null || now - current.readAt() > FRESH_NANOS) {
            current = new Known(read(), now);
            known = current;
        }
        return current.values().getOrDefault(policy, policy.initial());
    }

    /** All of them, with who set them. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.READ)
    public List<PolicyView> all() {
        var set = store.inForce().stream().collect(Collectors.toMap(PolicyView::policy, Function.identity()));
        return Arrays.stream(SecurityPolicy.values())
                .map(policy -> set.getOrDefault(policy, new PolicyView(policy, policy.initial(), null, null)))
                .toList();
    }

    /**
     * Sets figures, for all units; what was before stays on record.
     *
     * @throws Refusal for anybody of a subordinate unit, and when any figure is out of its policy's bounds: told of all, and
     *     then none is set
     */
    @Requires(IdentityGrants.POLICIES)
    @Reauthenticated
    public void setAll(Map<SecurityPolicy, Integer> figures) {
        if (!Acting.current().everywhere() && units.get(Acting.unit()).parentId() != null) {
            throw Refusal.rule("安全策略对所有单位生效，只能由主管单位的安全管理员修改。");
        }
        var wrong = figures.entrySet().stream()
                .filter(each -> isOutOfBounds(each.getKey(), each.getValue()))
                .map(each -> new Refusal.Finding(each.getKey().name(), bounds(each.getKey())))
                .toList();
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        var by = Acting.current().name();
        transaction.executeWithoutResult(status -> {
            var before = read();
            figures.entrySet().stream()
                    .filter(each -> each.getValue()
                            != before.getOrDefault(each.getKey(), each.getKey().initial())
                                    .intValue())
                    .forEach(each -> store.append(each.getKey(), each.getValue(), by, clock.instant()));
        });
        known = null;
    }

    private static boolean isOutOfBounds(SecurityPolicy policy, int value) {
        return value < policy.least() || value > policy.most();
    }

    private static String bounds(SecurityPolicy policy) {
        return "“" + policy.label() + "”应为 " + policy.least() + " 至 " + policy.most() + " 的整数（" + policy.measure()
                + "）。";
    }

    private Map<SecurityPolicy, Integer> read() {
        var values = new EnumMap<SecurityPolicy, Integer>(SecurityPolicy.class);
        Objects.requireNonNull(transaction.execute(status -> store.inForce()))
                .forEach(each -> values.put(each.policy(), each.value()));
        return values;
    }
}
