select access.refresh_statistics(
           array ['validation.delivered', 'validation.household_record', 'validation.person_record',
                  'validation.rejected_row', 'validation.finding', 'validation.absence',
                  'ingest.file']::regclass[])
