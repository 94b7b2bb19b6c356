-- The only paths that the engine may open: the data file, and the same path with its pattern characters made literal.
SET VARIABLE data_files = [?, ?]
