-- The jobs of the platform (定时任务), one row for each execution to come; several servers share them.
CREATE TABLE kernel.scheduled_tasks
(
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_execution_time ON kernel.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_last_heartbeat ON kernel.scheduled_tasks (last_heartbeat);
