package org.shouze.governance.meeting;

import java.util.List;

/** How signing off a meeting ended (签发结果). */
public sealed interface SignOffResult {

    /** Signed off; what it proves has been told. */
    record SignedOff(MeetingView meeting) implements SignOffResult {}

    /** Nothing was signed: the record cannot prove what its kind says; it may be kept as another meeting. */
    record NotProving(List<String> objections) implements SignOffResult {

        public String sentence() {
            return String.join("", objections);
        }
    }
}
