-- `check (tries = 1 or tries = 2)` is an `in (1, 2)` to H2 2.4, which loses its list with the connection that made it (see
-- V1): half an hour after a start, no answer could be kept. The column is made anew, with a check that has no list.
alter table answer add column tries_of_round integer default 1 not null;
update answer set tries_of_round = tries;
alter table answer drop column tries;
alter table answer rename column tries_of_round to tries;
alter table answer add constraint answer_tries check (tries between 1 and 2);
alter table answer alter column tries drop default;
