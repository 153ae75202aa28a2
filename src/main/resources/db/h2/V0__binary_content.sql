-- PostgreSQL has bytea for binary content; in H2 that type ends at 1 MB, so the name of the type is ours.
create domain binary_content as binary large object;
