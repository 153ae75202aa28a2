-- What people tried: answers to questions, and runs of exercises in their browsers.

-- Two rows at most for each person and question: the first answer, which figures show, and the latest.
create table answer (
    person_id uuid not null references person,
    item_id bigint not null references item,
    place varchar(10) not null check (place = any (array['FIRST', 'LATEST'])),
    version_id bigint not null references lesson_version, -- what it was graded against
    given varchar(2000) not null,                         -- the marks of the choices, or the number as it was typed
    correct boolean not null,
    guessed boolean not null,
    tries integer not null check (tries = 1 or tries = 2), -- of this round: a wrong first try has one more
    answers integer not null check (answers >= 1),         -- how many there have been so far, this one included
    answered_at timestamp with time zone not null,
    answered_on date not null,                             -- where the person was then
    carried_from bigint references item,                   -- by `replaces`
    primary key (person_id, item_id, place)
);
create index answer_item on answer (item_id);

-- Every run in a browser, with the code as it was. What the browser says of it is believed: the code never runs here.
create table attempt (
    person_id uuid not null references person,
    item_id bigint not null references item,
    attempted_at timestamp with time zone not null,
    attempted_on date not null,
    version_id bigint not null references lesson_version,
    passed integer not null check (passed >= 0),
    total integer not null check (total >= passed),
    counted boolean not null, -- the code was neither the stub nor that of the run before
    code varchar(30000) not null,
    carried_from bigint references item,
    primary key (person_id, item_id, attempted_at)
);
create index attempt_item on attempt (item_id);

-- Who asked for an exercise's solution without having passed.
create table stuck (
    person_id uuid not null references person,
    item_id bigint not null references item,
    stuck_at timestamp with time zone not null,
    stuck_on date not null,
    version_id bigint not null references lesson_version,
    carried_from bigint references item,
    primary key (person_id, item_id)
);
create index stuck_item on stuck (item_id);
