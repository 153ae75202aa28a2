-- A day that somebody set to known: it leaves their plan until it is taken back.
create table day_known (
    person_id uuid not null references person,
    lesson_id bigint not null references lesson,
    known_at timestamp with time zone not null,
    known_on date not null,                            -- where the person was then
    undone_at timestamp with time zone,                -- taken back into the plan
    primary key (person_id, lesson_id)
);
create index day_known_lesson on day_known (lesson_id);

-- A starting check that was sent, once for each form.
create table sitting (
    person_id uuid not null references person,
    track_id bigint not null references track,
    number integer not null check (number between 1 and 50),
    version_id bigint not null references lesson_version,
    taken_at timestamp with time zone not null,
    taken_on date not null,
    answers varchar(20000) not null,                   -- JSON: what was given to which question, and whether it was right
    right_answers integer not null,
    total integer not null,
    primary key (person_id, track_id, number),
    check (total > 0),
    check (right_answers between 0 and total)
);
create index sitting_track on sitting (track_id);
create index sitting_version on sitting (version_id);
