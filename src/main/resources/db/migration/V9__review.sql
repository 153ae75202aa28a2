-- What people answered in review. The answers of the lessons stay as they are: figures show first tries.
create table review_answer (
    person_id uuid not null references person,
    item_id bigint not null references item,
    number integer not null check (number >= 1),          -- the how-many-th review of this thing it is
    version_id bigint not null references lesson_version, -- what it was graded against
    given varchar(2000) not null,                         -- as in `answer`; empty where people judged for themselves
    correct boolean not null,
    guessed boolean not null,
    answered_at timestamp with time zone not null,
    answered_on date not null,                            -- where the person was then
    carried_from bigint references item,                  -- by `replaces`
    primary key (person_id, item_id, number),
    unique (person_id, item_id, answered_on),             -- once a day, in however many tabs
    check (carried_from <> item_id)
);
create index review_answer_item on review_answer (item_id);
