-- The one writer numbers the documents itself. SQLite takes a number that it is given as it is.
select 1;
