CREATE INDEX delivery_left_lately ON notify.delivery (unit_id, way, finished_at) WHERE finished_at IS NOT NULL;
