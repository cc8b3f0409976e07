-- Who ended an appointment, and when: the end is a fact of its own.
ALTER TABLE organization.appointment ADD COLUMN ended_at timestamptz;
ALTER TABLE organization.appointment ADD COLUMN ended_by uuid;

-- History is never rewritten: the application may end an appointment and change nothing else of it.
REVOKE UPDATE, DELETE ON organization.appointment FROM shouze_app;
GRANT UPDATE (valid_to, end_reason, ended_at, ended_by) ON organization.appointment TO shouze_app;

-- The second line behind the lock on the unit: two open holders of a post that is one person's cannot be stored.
CREATE UNIQUE INDEX appointment_one_open_holder ON organization.appointment (unit_id, post)
    WHERE valid_to IS NULL AND post IN ('LEADER', 'OFFICE_DIRECTOR');
CREATE UNIQUE INDEX appointment_one_open_head ON organization.appointment (section_id)
    WHERE valid_to IS NULL AND post = 'SECTION_HEAD';

-- A person whom an undone import took in is withdrawn, never deleted: a record made meanwhile keeps its name.
ALTER TABLE organization.person ADD COLUMN withdrawn_at timestamptz;
DROP INDEX organization.person_employee_no_once;
CREATE UNIQUE INDEX person_employee_no_once ON organization.person (unit_id, employee_no)
    WHERE employee_no <> '' AND withdrawn_at IS NULL;
REVOKE DELETE ON organization.person FROM shouze_app;

-- Chinese names in the order people look them up: by pinyin.
ALTER TABLE organization.person ALTER COLUMN name TYPE text COLLATE "zh-x-icu";
