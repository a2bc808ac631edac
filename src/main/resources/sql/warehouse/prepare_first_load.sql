-- The golden tables are empty when the statements are planned but fill while they run: looking each row
-- up in them would be quadratic.
select set_config('enable_nestloop', 'off', true), warehouse.drop_lookup_indexes()
