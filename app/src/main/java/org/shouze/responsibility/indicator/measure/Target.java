package org.shouze.responsibility.indicator.measure;

import java.math.BigDecimal;

/**
 * What a plan demands of an indicator (目标值).
 *
 * @param op one of {@code >=}, {@code >}, {@code <=}, {@code <}, {@code =}
 * @param basis the plan's sentence
 * @param href the obligation it comes from
 */
public record Target(String op, BigDecimal value, String unit, String basis, String href) {}
