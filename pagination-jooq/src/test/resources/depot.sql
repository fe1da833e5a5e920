CREATE SCHEMA depot;
CREATE TABLE depot.shelf (
    aisle integer NOT NULL,
    level integer NOT NULL,
    label varchar(20) NOT NULL,
    width integer,
    PRIMARY KEY (aisle, level)
);
