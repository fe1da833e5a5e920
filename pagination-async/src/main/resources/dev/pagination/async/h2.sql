-- Tables of page jobs for H2 2.x. Plain statements, each ended by a semicolon: run them with any migration tool.
-- Times are milliseconds since 1970-01-01 UTC; digests and keys are SHA-256 in lower-case hexadecimal digits.

CREATE TABLE page_job_owner (
    owner_key varchar(64) PRIMARY KEY
);

CREATE TABLE page_job (
    id varchar(32) PRIMARY KEY,
    owner_key varchar(64) NOT NULL,
    owner varchar(200) NOT NULL,
    idempotency_key varchar(64) UNIQUE,
    request_digest varchar(64) NOT NULL,
    source varchar(100) NOT NULL,
    codec varchar(100) NOT NULL,
    parameters blob NOT NULL,
    page_size integer NOT NULL,
    max_rows bigint NOT NULL,
    max_bytes bigint NOT NULL,
    max_millis bigint NOT NULL,
    retention_millis bigint NOT NULL,
    created_at bigint NOT NULL,
    state varchar(10) NOT NULL,
    epoch bigint NOT NULL,
    stalled integer NOT NULL,
    queued_at bigint NOT NULL,
    lease_until bigint,
    started_at bigint,
    finished_at bigint,
    expires_at bigint,
    row_count bigint NOT NULL,
    page_count bigint NOT NULL,
    byte_count bigint NOT NULL,
    expected_rows bigint,
    resume_point varchar(8192),
    resume_skip bigint NOT NULL,
    all_read integer NOT NULL,
    truncated varchar(10),
    failure varchar(20),
    result_digest varchar(64)
);

CREATE INDEX page_job_state ON page_job (state, queued_at);
CREATE INDEX page_job_of_owner ON page_job (owner_key, state);

CREATE TABLE page_job_page (
    job_id varchar(32) NOT NULL,
    page_number bigint NOT NULL,
    epoch bigint NOT NULL,
    row_count integer NOT NULL,
    byte_count bigint NOT NULL,
    digest varchar(64) NOT NULL,
    start_point varchar(8192),
    start_skip bigint NOT NULL,
    body blob, -- NULL if a page store has it
    PRIMARY KEY (job_id, page_number)
);

-- The table of db-scheduler, in its own layout.
CREATE TABLE page_job_task (
    task_name varchar(100) NOT NULL,
    task_instance varchar(100) NOT NULL,
    task_data blob,
    execution_time timestamp with time zone NOT NULL,
    picked boolean NOT NULL,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX page_job_task_time ON page_job_task (execution_time);
CREATE INDEX page_job_task_heartbeat ON page_job_task (last_heartbeat);
