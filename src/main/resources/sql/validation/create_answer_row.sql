create temporary table answer_row (
    sha256     text    not null,
    line       integer not null,
    layout_id  text,
    source_key text,
    nik        text,
    name       text,
    match      text,
    given_nik  text,
    refusal    text
) on commit drop
