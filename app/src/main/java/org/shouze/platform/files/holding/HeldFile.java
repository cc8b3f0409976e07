package org.shouze.platform.files.holding;

/**
 * The record that holds a file (持有文件的记录).
 *
 * @param kind such as 佐证
 * @param title the record's own
 * @param href its page
 */
public record HeldFile(String kind, String title, String href) {}
