-- Delivery happens outside of any transaction; meanwhile the lease keeps other servers from sending the same.
ALTER TABLE audit.forwarded ADD COLUMN leased_by uuid, ADD COLUMN leased_until timestamptz;
