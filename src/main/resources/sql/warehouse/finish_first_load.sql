select set_config('enable_nestloop', 'on', true), warehouse.create_lookup_indexes()
