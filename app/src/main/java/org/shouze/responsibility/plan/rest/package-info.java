/** The API of plans: upload, correct, confirm, compare and adopt. */
@NullMarked
package org.shouze.responsibility.plan.rest;

import org.jspecify.annotations.NullMarked;
