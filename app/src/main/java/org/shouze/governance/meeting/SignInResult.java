package org.shouze.governance.meeting;

/** How an attempt to sign in at a meeting ended (签到结果). */
public sealed interface SignInResult {

    /** It is recorded now. */
    record SignedIn(String meetingTitle, Guest guest) implements SignInResult {}

    /** It had been recorded before; nothing changed. */
    record AlreadySignedIn(String meetingTitle, Guest guest) implements SignInResult {}

    /** The person is not among those invited. */
    record NotInvited(String meetingTitle) implements SignInResult {}

    /** Sign-in has not been opened or has ended. */
    record NotOpen(String meetingTitle, MeetingState state) implements SignInResult {}

    /** The code is too old, or none of ours. */
    record CodeExpired() implements SignInResult {}
}
