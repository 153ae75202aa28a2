-- H2's bytea ends at 1 MB, so the name of the type for binary content is ours.
create domain binary_content as bytea;
