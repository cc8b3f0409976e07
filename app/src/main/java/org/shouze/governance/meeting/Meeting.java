package org.shouze.governance.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;

/** A meeting (会议) with its guests: what may be done to it, and when. It changes through these methods only. */
final class Meeting {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_GUESTS = 1000;
    private static final Set<MeetingState> BEFORE_SIGN_OFF =
            EnumSet.of(MeetingState.PLANNED, MeetingState.CONVENED, MeetingState.HELD);

    private final MeetingView planned;
    private final Map<UUID, Guest> guests = new LinkedHashMap<>();
    private MeetingKind kind;
    private MeetingState state;
    private OffsetDateTime start;
    private @Nullable OffsetDateTime end;
    private String place;
    private UUID chairId;
    private String chairName;
    private String cancelReason;

    private Meeting(MeetingView view, Collection<Guest> guests) {
        planned = view;
        kind = view.kind();
        state = view.state();
        start = view.start();
        end = view.end();
        place = view.place();
        chairId = view.chairId();
        chairName = view.chairName();
        cancelReason = view.cancelReason();
        guests.forEach(guest -> this.guests.put(guest.personId(), guest));
    }

    static Meeting of(MeetingView view, Collection<Guest> guests) {
        return new Meeting(view, guests);
    }

    MeetingView view() {
        return new MeetingView(
                planned.id(),
                planned.unitId(),
                kind,
                state,
                planned.title(),
                start,
                end,
                place,
                chairId,
                chairName,
                planned.agenda(),
                planned.organiserId(),
                planned.organiserName(),
                cancelReason);
    }

    UUID id() {
        return planned.id();
    }

    MeetingState state() {
        return state;
    }

    List<Guest> guests() {
        return List.copyOf(guests.values());
    }

    List<Guest> absent() {
        return guests.values().stream().filter(guest -> !guest.isPresent()).toList();
    }

    void reschedule(OffsetDateTime newStart, String newPlace) {
        requireState("改期", EnumSet.of(MeetingState.PLANNED));
        start = newStart;
        place = newPlace;
    }

    /** Adds those who are not yet on the list, and tells who they are. */
    List<Guest> invite(Collection<Guest> more) {
        requireState("增加参会人员", BEFORE_SIGN_OFF);
        var fresh = more.stream()
                .filter(guest -> !guests.containsKey(guest.personId()))
                .toList();
        if (guests.size() + fresh.size() > MOST_GUESTS) {
            throw Refusal.rule("一次会议最多邀请 " + MOST_GUESTS + " 人，请缩小邀请范围。");
        }
        fresh.forEach(guest -> guests.put(guest.personId(), guest));
        return fresh;
    }

    Guest uninvite(UUID personId) {
        requireState("移除参会人员", BEFORE_SIGN_OFF);
        var guest = guest(personId);
        if (personId.equals(chairId)) {
            throw Refusal.rule(guest.name() + "是本次会议的主持人，不能移出应到名单。");
        }
        if (guest.concerned()) {
            throw Refusal.rule(guest.name() + "是本次会议所对应的副组长，不能移出应到名单。");
        }
        if (guest.isPresent()) {
            throw Refusal.rule(guest.name() + "已签到，不能移出应到名单。如系误签，请先登记为缺席。");
        }
        guests.remove(personId);
        return guest;
    }

    /** Another takes the chair, and the place on the list, before the meeting begins. */
    void passChair(Guest successor) {
        requireState("更换主持人", EnumSet.of(MeetingState.PLANNED));
        var known = guests.get(successor.personId());
        var before = guests.remove(chairId);
        var concerned = (before != null && before.concerned()) || (known != null && known.concerned());
        guests.put(successor.personId(), concerned ? successor.asConcerned() : successor);
        chairId = successor.personId();
        chairName = successor.name();
    }

    void convene(LocalDate today) {
        requireState("开放签到", EnumSet.of(MeetingState.PLANNED));
        if (view().day().isAfter(today)) {
            throw Refusal.rule("会议定于" + MeetingDates.day(view().day()) + "召开，当天方可开放签到。如已提前召开，请先改期。");
        }
        state = MeetingState.CONVENED;
    }

    /** Records that somebody is here; the office may still do so after the end, until the sign-off. */
    SignInResult signIn(UUID personId, SignInWay way, OffsetDateTime now, String by) {
        var lateEntry = state == MeetingState.HELD && way == SignInWay.BY_STAFF;
        if (state != MeetingState.CONVENED && !lateEntry) {
            return new SignInResult.NotOpen(planned.title(), state);
        }
        var guest = guests.get(personId);
        if (guest == null) {
            return new SignInResult.NotInvited(planned.title());
        }
        if (guest.isPresent()) {
            return new SignInResult.AlreadySignedIn(planned.title(), guest);
        }
        return new SignInResult.SignedIn(planned.title(), record(guest, new Attendance(true, way, "", now, by)));
    }

    /** Records that somebody is absent, or was signed in by mistake. */
    Guest markAbsent(UUID personId, String note, OffsetDateTime now, String by) {
        requireState("登记缺席", EnumSet.of(MeetingState.CONVENED, MeetingState.HELD));
        return record(guest(personId), new Attendance(false, SignInWay.BY_STAFF, note, now, by));
    }

    private Guest record(Guest guest, Attendance fact) {
        var recorded = guest.recorded(fact);
        guests.put(guest.personId(), recorded);
        return recorded;
    }

    /** Ends the meeting. It cannot end in the future, nor last longer than a day. */
    void hold(OffsetDateTime from, OffsetDateTime to, OffsetDateTime now) {
        requireState("结束会议", EnumSet.of(MeetingState.CONVENED));
        if (to.isAfter(now)) {
            throw Refusal.invalid("end", "结束时间晚于当前时间，会议尚未结束。请填写实际结束时间。");
        }
        if (!to.isAfter(from)) {
            throw Refusal.invalid("end", "结束时间应晚于开始时间，请核对实际开始和结束时间。");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("end", "开始与结束相差超过 24 小时，请核对实际开始和结束时间。");
        }
        start = from;
        end = to;
        state = MeetingState.HELD;
    }

    /** The next version of the minutes; once signed, they are corrected with a reason only. */
    int nextMinutes(int latestVersion, String reason) {
        requireState("编写纪要", EnumSet.of(MeetingState.CONVENED, MeetingState.HELD, MeetingState.SIGNED_OFF));
        if (state == MeetingState.SIGNED_OFF && reason.isEmpty()) {
            throw Refusal.invalid("reason", "纪要已经签发，更正时请说明更正原因。");
        }
        return latestVersion + 1;
    }

    void openForResolutions() {
        requireState("修改议定事项", BEFORE_SIGN_OFF);
    }

    /** Becomes binding, when there are minutes and somebody attended, the chair included. */
    void signOff(int minutesVersion) {
        requireState("签发", EnumSet.of(MeetingState.HELD));
        if (minutesVersion == 0) {
            throw Refusal.rule("会议纪要尚未编写，不能签发。请先编写并保存纪要。");
        }
        if (guests.values().stream().noneMatch(Guest::isPresent)) {
            throw Refusal.rule("尚无任何人员签到，不能签发。请先补录出席情况。");
        }
        if (!guest(chairId).isPresent()) {
            throw Refusal.rule("主持人" + chairName + "没有签到记录，不能签发。请先补录其出席情况。");
        }
        state = MeetingState.SIGNED_OFF;
    }

    /** Is kept as a record, without proving anything. */
    void keepAsOther() {
        requireState("改为其他会议", BEFORE_SIGN_OFF);
        kind = MeetingKind.OTHER;
    }

    /** Does not count any more; tells whether it had been signed off before. */
    boolean cancel(String reason) {
        requireState("取消", EnumSet.complementOf(EnumSet.of(MeetingState.CANCELLED)));
        var wasSignedOff = state == MeetingState.SIGNED_OFF;
        cancelReason = reason;
        state = MeetingState.CANCELLED;
        return wasSignedOff;
    }

    private Guest guest(UUID personId) {
        var guest = guests.get(personId);
        if (guest == null) {
            throw Refusal.rule("此人不在本次会议的应到名单中，请先将其加入应到名单。");
        }
        return guest;
    }

    private void requireState(String action, Set<MeetingState> allowed) {
        if (!allowed.contains(state)) {
            var labels = allowed.stream().map(each -> "“" + each.label() + "”").toList();
            throw Refusal.rule("会议目前为“" + state.label() + "”，不能" + action + "。" + action + "须在会议处于"
                    + String.join("或", labels) + "时进行。");
        }
    }

    /** When it began if nobody says: as planned, or with the first sign-in where it began and ended before that. */
    OffsetDateTime presumedStart(OffsetDateTime presumedEnd) {
        return start.isBefore(presumedEnd)
                ? start
                : guests.values().stream()
                        .map(Guest::attendance)
                        .filter(Objects::nonNull)
                        .map(Attendance::at)
                        .min(OffsetDateTime::compareTo)
                        .orElse(start);
    }
}
