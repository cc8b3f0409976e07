package org.shouze.gongwen.plan;

/**
 * A part of a sentence between its commas.
 *
 * @param text the folded text
 * @param before the folded text of the sentence before it
 * @param label whether a colon ends it
 * @param afterStop whether a semicolon or the start of the sentence stands before it
 */
record Segment(String text, String before, boolean afterStop, boolean label) {}
