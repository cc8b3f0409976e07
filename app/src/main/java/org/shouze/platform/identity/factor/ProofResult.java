package org.shouze.platform.identity.factor;

/** What became of a code (验证结果). */
public sealed interface ProofResult {

    /** It is right. How many recovery codes are left is told after one of them was used; -1 otherwise. */
    record Proven(int recoveryCodesLeft) implements ProofResult {}

    /** It is not, or not now; the sentence says what would be. */
    record Unproven(String sentence) implements ProofResult {}
}
