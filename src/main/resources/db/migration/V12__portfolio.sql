-- What people keep: the changes they have seen, and their certificates.

-- *Got it*, once for each change: a sentence of the author's, or an item that came or went.
create table change_seen (
    person_id uuid not null references person,
    lesson_id bigint not null references lesson,
    change varchar(200) not null,
    seen_at timestamp with time zone not null,
    seen_on date not null,                  -- where the person was then
    primary key (person_id, lesson_id, change)
);

-- Written once, when all was done; edits of the lessons change nothing of it.
create table certificate (
    person_id uuid not null references person,
    track_id bigint not null references track,
    made_at timestamp with time zone not null,
    made_on date not null,
    statement varchar(1000000) not null,    -- JSON: what it says
    primary key (person_id, track_id)
);

-- Where others can check it, while it is open. The number makes two requests at once open one.
create table certificate_address (
    code varchar(64) primary key,
    person_id uuid not null references person,
    track_id bigint not null references track,
    number integer not null check (number >= 1),
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    unique (person_id, track_id, number),
    foreign key (person_id, track_id) references certificate
);
