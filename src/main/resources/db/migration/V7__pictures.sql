-- How pictures look before they move, by the hash of their module, their settings and their language.
create table picture_frame (
    hash varchar(64) primary key,
    html varchar(1000000) not null
);
