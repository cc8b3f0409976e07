-- What was not known when an appointment was recorded may be added; the facade never writes over anything.
GRANT UPDATE (document, field) ON organization.appointment TO shouze_app;
