-- A certificate that was brought up to date keeps the date of the first one.

alter table certificate add column updated_at timestamp with time zone;
alter table certificate add column updated_on date;     -- where the person was then
alter table certificate add constraint certificate_updated check ((updated_at is null) = (updated_on is null));
