package org.shouze.platform.kernel.security;

import java.util.UUID;
import java.util.function.Supplier;
import org.shouze.platform.kernel.Refusal;

/** In whose name the current work is done (当前操作人). Bound for a request, a job or an event, never carried on by accident. */
public final class Acting {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Acting() {}

    /** The one who acts; {@link Actor#nobody()} where nothing was bound. */
    public static Actor current() {
        return CURRENT.orElse(Actor.nobody());
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
        ScopedValue.where(CURRENT, actor).run(work);
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(CURRENT, actor).call(work::get);
    }

    /** Like {@link #as(Actor, Runnable)} for work that throws, such as a filter chain. */
    public static <X extends Exception> void through(Actor actor, ScopedValue.CallableOp<?, X> work) throws X {
        ScopedValue.where(CURRENT, actor).call(work);
    }

    /** @throws Refusal when the one who acts lacks the permission */
    public static void require(String permission) {
        if (!current().may(permission)) {
            throw Refusal.forbidden();
        }
    }
}
