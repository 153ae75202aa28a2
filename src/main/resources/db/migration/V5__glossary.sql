-- The terms of a track, as its glossary.yml explains them: JSON, read whole with the plan.
alter table track add column glossary varchar(200000) default '{"terms":[]}' not null;
