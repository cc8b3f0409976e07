-- The system administrator runs the channels and sees that something was delivered, and when: what it said stays business
-- (delivery_line, notice, message). How one is reached is for administrators to set for themselves as well.
CALL kernel.protect_shared('notify.channel');
CALL kernel.protect_shared('notify.gate');
CALL kernel.protect_shared('notify.policy');
CALL kernel.protect_shared('notify.preference');
CALL kernel.protect_shared('notify.quiet');
CALL kernel.protect_shared('notify.contact');
CALL kernel.protect_shared('notify.delivery');
