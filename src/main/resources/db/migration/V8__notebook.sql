-- What people write down: a note for each lesson, and marks on its sections.

-- One row for each person and lesson. A note that was emptied keeps its row: who wrote on an older revision elsewhere is told.
create table note (
    person_id uuid not null references person,
    lesson_id bigint not null references lesson,
    text varchar(16384) not null,       -- Markdown as it was typed, 16 KB of UTF-8 at most
    revision bigint not null check (revision >= 1),
    saved_at timestamp with time zone not null,
    saved_on date not null,             -- where the person was then
    primary key (person_id, lesson_id)
);
create index note_lesson on note (lesson_id);

create table section_mark (
    person_id uuid not null references person,
    item_id bigint not null references item,
    kind varchar(20) not null check (kind = any (array['COME_BACK', 'CONFUSING', 'BOOKMARK'])),
    line varchar(200) not null,         -- in the person's own words, or empty
    title varchar(1000) not null,       -- the section's when it was marked: it stays when the section leaves
    marked_at timestamp with time zone not null,
    marked_on date not null,
    undone_at timestamp with time zone, -- taken back
    carried_from bigint references item,
    primary key (person_id, item_id),
    check (carried_from <> item_id)
);
create index section_mark_item on section_mark (item_id);
