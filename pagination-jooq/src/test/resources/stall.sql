CREATE TABLE stall (
    id uuid PRIMARY KEY,
    code varchar(10) NOT NULL UNIQUE,
    opened timestamp(6) NOT NULL,
    rating decimal(4, 2),
    size varchar(10) NOT NULL
);
