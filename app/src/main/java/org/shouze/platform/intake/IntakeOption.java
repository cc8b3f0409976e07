package org.shouze.platform.intake;

/** A choice for the whole import (导入选项), ticked or not when the file is sent. */
public record IntakeOption(String key, String label) {}
