-- The only paths that the engine may open: the data files, each also with its pattern characters made literal.
SET VARIABLE data_files = CAST([{paths}] AS VARCHAR[])
