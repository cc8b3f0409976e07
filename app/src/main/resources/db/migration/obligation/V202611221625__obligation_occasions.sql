-- What brought an occurrence about, for duties on an event; empty for those that come with the calendar.
ALTER TABLE obligation.occurrence ADD COLUMN occasion text NOT NULL DEFAULT '';
