/**
 * Reads a network-security work plan (网络安全工作方案): who is responsible, and what must be done, how often, by when and to
 * which measure. The rules are data ({@code topics.tsv}, {@code surnames.txt}) and small named classes, one per concern.
 */
@NullMarked
package org.shouze.gongwen.plan;

import org.jspecify.annotations.NullMarked;
