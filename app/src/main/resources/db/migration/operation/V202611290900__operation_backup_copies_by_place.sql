-- Which second place has the copy: another one set later does not. Empty for copies of an earlier version.
ALTER TABLE operation.backup_run ADD COLUMN copied_to text NOT NULL DEFAULT '';
