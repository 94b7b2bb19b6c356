SET allowed_paths = getvariable('data_files')
