package org.shouze.platform.identity.web;

/** Somebody has to prove once more who they are, before what they asked for goes on. */
final class ConfirmationWanted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfirmationWanted(String problem) {
        super(problem, null, false, false);
    }
}
