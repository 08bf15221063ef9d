-- It lies on the shelf with the other pages, and is worked out again when somebody asks for it.
drop table home;
