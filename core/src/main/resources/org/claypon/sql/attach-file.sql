-- The database of the user. Nothing is written to it or beside it.
ATTACH ? AS clinical (READ_ONLY)
