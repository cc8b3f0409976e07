-- The audit administrator sees no business, so its units stand in another setting than everybody's.
ALTER POLICY readable ON audit.entry
    USING ((SELECT audit.may_read())
        AND (unit IS NULL OR unit IN (SELECT unnest(kernel.known_units())) OR (SELECT kernel.everywhere())));
