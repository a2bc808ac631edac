select format('grant %I to %I', ?::text, ?::text)
