-- How somebody wants to go through a track, and when they take time off. The timetable is computed from it, never stored.

create table pace (
    person_id uuid not null references person,
    track_id bigint not null references track,
    start_on date not null,
    weekdays smallint not null check (weekdays between 1 and 127),      -- a bit for each day, Monday the lowest
    minutes smallint not null check (minutes = any (array[0, 30, 60, 120])),   -- of a study day; 0: a day a day
    set_at timestamp with time zone not null,
    primary key (person_id, track_id)
);

create table pause (
    person_id uuid not null references person,
    track_id bigint not null references track,
    from_on date not null,
    until_on date not null,                            -- its last day
    paused_at timestamp with time zone not null,
    ended_on date,                                     -- before its time: the first day that was no pause any more
    primary key (person_id, track_id, from_on),
    check (until_on >= from_on),
    check (ended_on >= from_on)
);

-- The address of somebody's calendar. Kept in the clear, because its owner wants to see it again.
create table calendar_feed (
    person_id uuid not null primary key references person,
    token varchar(43) not null unique,
    made_at timestamp with time zone not null,
    ended_at timestamp with time zone                  -- switched off
);
