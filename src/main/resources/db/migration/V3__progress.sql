-- What people did. One row for each person and thing: a second request finds the first one's row.
-- Rows are never deleted by an import, and refer to content that is never deleted either.

create table enrolment (
    person_id uuid not null references person,
    track_id bigint not null references track,
    enrolled_at timestamp with time zone not null,
    primary key (person_id, track_id)
);

create table step_completion (
    person_id uuid not null references person,
    item_id bigint not null references item,
    completed_at timestamp with time zone not null,
    completed_on date not null,                        -- where the person was then
    version_id bigint not null references lesson_version,
    how varchar(10) not null check (how = any (array['SELF', 'ANSWERED', 'PASSED'])),
    undone_at timestamp with time zone,                -- taken back
    carried_from bigint references item,               -- by `replaces`
    primary key (person_id, item_id),
    check (carried_from <> item_id)
);
create index step_completion_item on step_completion (item_id);

create table step_set_aside (
    person_id uuid not null references person,
    item_id bigint not null references item,
    set_aside_at timestamp with time zone not null,
    set_aside_on date not null,
    version_id bigint not null references lesson_version,
    undone_at timestamp with time zone,                -- taken up again
    carried_from bigint references item,
    primary key (person_id, item_id),
    check (carried_from <> item_id)
);
create index step_set_aside_item on step_set_aside (item_id);

-- Written once, when the rule was first met; a finished lesson stays finished.
create table lesson_completion (
    person_id uuid not null references person,
    lesson_id bigint not null references lesson,
    completed_at timestamp with time zone not null,
    completed_on date not null,
    version_id bigint not null references lesson_version,
    primary key (person_id, lesson_id)
);
