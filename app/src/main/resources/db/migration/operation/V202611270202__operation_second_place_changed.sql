-- Who changed where copies of backups go, and when: the security administrator sees it.
ALTER TABLE operation.backup_settings
    ADD COLUMN place_changed_at timestamptz,
    ADD COLUMN place_changed_by text;
