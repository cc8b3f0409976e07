-- Where a backup was written, and when it was deleted there while its copy elsewhere stayed: such a one is no longer here.
ALTER TABLE operation.backup_run
    ADD COLUMN folder          text,
    ADD COLUMN deleted_here_at timestamptz;
