-- The age of a password counts from the day on which there is a rule about it: nobody is met by a demand for a new one
-- because the platform was upgraded.
UPDATE identity.account SET password_changed_at = now();
