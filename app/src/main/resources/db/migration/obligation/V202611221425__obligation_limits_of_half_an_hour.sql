-- Plans ask for reports within half an hour: a limit need not be whole.
ALTER TABLE obligation.obligation ALTER COLUMN within_value TYPE numeric;
