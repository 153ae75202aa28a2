-- People, and the secrets that let them in.
--
-- Words a column may hold are checked by `= any (array[...])`: H2 2.4 loses the list of an `in (...)` in a check with the
-- session that made it, and then refuses every row.

create table person (
    id uuid primary key,
    display_name varchar(80) not null,
    email varchar(254) not null,
    email_normalised varchar(254) not null unique, -- folded in case; what signing in looks for
    password_hash varchar(500) not null,
    role varchar(20) not null check (role = any (array['LEARNER', 'INSTRUCTOR', 'ADMINISTRATOR'])),
    locale varchar(20), -- none: as the browser says
    time_zone varchar(64) not null,
    theme varchar(10) not null check (theme = any (array['LIGHT', 'DARK', 'SYSTEM'])),
    sign_in_secret varchar(64) not null, -- part of every sign-in's signature: a new one ends them all
    created_at timestamp with time zone not null
);
create index person_role on person (role);

-- What the nodes share and nobody may see: the key that signs the remember-me cookies.
create table signing_key (
    name varchar(40) primary key,
    secret varchar(100) not null
);

-- The links to /setup that were printed to a log and are not used up; the tokens themselves are known to the log alone.
create table setup_token (
    token_hash varchar(64) primary key,
    created_at timestamp with time zone not null
);
