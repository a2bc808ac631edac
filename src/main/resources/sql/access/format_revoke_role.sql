select format('revoke %I from %I', ?::text, ?::text)
