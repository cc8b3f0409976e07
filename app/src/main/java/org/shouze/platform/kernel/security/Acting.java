package org.shouze.platform.kernel.security;

import java.util.UUID;
import java.util.function.Supplier;
import org.shouze.platform.kernel.Refusal;

/** In whose name the current work is done (当前操作人). Bound for a request, a job or an event, never carried on by accident. */
public final class Acting {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
    private static final ScopedValue<Actor> PRINCIPAL = ScopedValue.newInstance();
    private static final ScopedValue<Origin> ORIGIN = ScopedValue.newInstance();
    private static final ScopedValue<String> ACTION = ScopedValue.newInstance();
    private static final ScopedValue<String> REASON = ScopedValue.newInstance();

    private Acting() {}

    /** The one who acts; {@link Actor#nobody()} where nothing was bound. */
    public static Actor current() {
        return CURRENT.orElse(Actor.nobody());
    }

    /** Where the current work comes from. */
    public static Origin origin() {
        return ORIGIN.orElse(Origin.JOB);
    }

    /**
     * The unit of the one who acts.
     *
     * @throws Refusal when nobody with a unit acts
     */
    public static UUID unit() {
        var unit = current().unitId();
        if (unit == null) {
            throw Refusal.forbidden();
        }
        return unit;
    }

    public static void as(Actor actor, Runnable work) {
        binding(actor).run(work);
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        return binding(actor).call(work::get);
    }

    /** Like {@link #as(Actor, Runnable)} for work that throws, such as a filter chain. */
    public static <X extends Exception> void through(Actor actor, ScopedValue.CallableOp<?, X> work) throws X {
        binding(actor).call(work);
    }

    /** Binds where the work comes from, for all transactions within. */
    public static <T, X extends Throwable> T from(Origin origin, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ORIGIN, origin).call(work);
    }

    /** Tells the log why the changes within are made; for transactions that begin within. */
    public static <T> T because(String reason, Supplier<T> work) {
        return ScopedValue.where(REASON, reason).call(work::get);
    }

    /** @throws Refusal when the one who acts lacks the permission */
    public static void require(String permission) {
        if (!current().may(permission)) {
            throw Refusal.forbidden();
        }
    }

    /** Names what is done, unless it is part of something that has a name already. */
    static <T, X extends Throwable> T doing(String action, ScopedValue.CallableOp<T, X> work) throws X {
        if (ACTION.isBound()) {
            return work.call();
        }
        origin().asksFor(action);
        return ScopedValue.where(ACTION, action).call(work);
    }

    static Actor principal() {
        return PRINCIPAL.orElse(current());
    }

    static String action() {
        return ACTION.orElse(origin().action());
    }

    static String reason() {
        return REASON.orElse("");
    }

    /** The first who signed in stays the one who answers for it, whoever acts further down. */
    private static ScopedValue.Carrier binding(Actor actor) {
        origin().isOf(actor);
        var carrier = ScopedValue.where(CURRENT, actor);
        return actor.isSignedIn() && !PRINCIPAL.isBound() ? carrier.where(PRINCIPAL, actor) : carrier;
    }
}
