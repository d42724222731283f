-- The log, version 1. Runs once, as the login that installs it, which then owns everything in here.
CREATE SCHEMA log;

CREATE TABLE log.version (version integer NOT NULL);
INSERT INTO log.version VALUES (1);

-- Whoever appends takes this one row first and holds it until the commit. So positions are dense,
-- their order is the order of the commits, and a reader never meets an event behind one it has seen.
CREATE TABLE log.head (position bigint NOT NULL) WITH (fillfactor = 50);
INSERT INTO log.head VALUES (0);

CREATE TABLE log.events (
  position bigint PRIMARY KEY,
  recorded_at timestamptz(3) NOT NULL,
  event_id uuid NOT NULL UNIQUE,
  revision integer NOT NULL,
  schema_version integer NOT NULL,
  -- Which of its command's events this is, from 0.
  place integer NOT NULL,
  stream text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  command_id text COLLATE "C",
  -- The canonical bytes that were hashed, never jsonb, which would write them in its own way.
  body bytea NOT NULL,
  UNIQUE (stream, revision),
  UNIQUE (command_id, place)
);

CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log is never changed: % on %.%', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

-- ALWAYS: not even a session that replicates gets past them.
CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON log.events
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.events ENABLE ALWAYS TRIGGER events_stay;
CREATE TRIGGER head_stays BEFORE DELETE OR TRUNCATE ON log.head
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.head ENABLE ALWAYS TRIGGER head_stays;

-- What the log already holds of one append: no row when nothing, else its first outcome, or why it is none.
CREATE FUNCTION log.repetition(
  wanted_stream text, command text, ids uuid[], types text[], versions integer[], bodies bytea[]
) RETURNS TABLE (outcome text, at_position bigint, at_revision integer)
LANGUAGE sql STABLE AS $$
  (
    SELECT CASE WHEN e.stream = wanted_stream THEN 'repeated' ELSE 'command-id-reused' END, e.position, e.revision
    FROM log.events AS e WHERE e.command_id = command ORDER BY e.place DESC LIMIT 1
  )
  UNION ALL
  SELECT CASE
      WHEN count(*) = cardinality(ids)
        AND bool_and(e.stream = wanted_stream AND e.type = g.type AND e.schema_version = g.version AND e.body = g.body)
        AND min(e.revision - g.k) = max(e.revision - g.k)
      THEN 'repeated' ELSE 'event-id-reused' END,
    max(e.position), max(e.revision)
  FROM unnest(ids, types, versions, bodies) WITH ORDINALITY AS g (id, type, version, body, k)
  JOIN log.events AS e ON e.event_id = g.id
  HAVING count(*) > 0
  LIMIT 1
$$;

-- Many appends in one transaction, each accepted or refused by itself. Within one call no stream, no command and
-- no event id comes twice: the caller leaves such an append to the next call, which sees what this one wrote.
--   append i:  streams[i], expectations[i] (a revision, or -1 no-stream, -2 stream-exists, -3 any), commands[i],
--              sizes[i] events
--   event k:   the one at places[k] (from 0) of append owners[k]: ids[k], types[k], versions[k], and the bytes of
--              bodies from bounds[k] up to bounds[k + 1]
CREATE FUNCTION log.append(
  streams text[], expectations integer[], commands text[], sizes integer[],
  owners integer[], places integer[], ids uuid[], types text[], versions integer[], bounds integer[], bodies bytea
) RETURNS TABLE (outcome text, at_position bigint, at_revision integer)
LANGUAGE plpgsql AS $$
DECLARE
  reserved bigint;
  last bigint;
  known boolean;
  seen integer := 0;
  -- Per append, what its first event follows; nothing for one that is not written.
  positions bigint[] := array_fill(NULL::bigint, ARRAY[cardinality(streams)]);
  revisions integer[] := array_fill(NULL::integer, ARRAY[cardinality(streams)]);
BEGIN
  -- First the lock, by a statement of its own: each later one has a snapshot in which all earlier appends are visible.
  UPDATE log.head SET position = position + cardinality(ids) RETURNING position INTO STRICT reserved;
  last := reserved - cardinality(ids);

  known := EXISTS (SELECT FROM log.events WHERE event_id = ANY (ids))
    OR EXISTS (SELECT FROM log.events WHERE command_id = ANY (commands));

  FOR i IN 1 .. cardinality(streams) LOOP
    outcome := NULL;
    IF known THEN
      SELECT r.* INTO outcome, at_position, at_revision
      FROM log.repetition(
        streams[i], commands[i], ids[seen + 1 : seen + sizes[i]], types[seen + 1 : seen + sizes[i]],
        versions[seen + 1 : seen + sizes[i]], ARRAY(
          SELECT substring(bodies FROM bounds[k] FOR bounds[k + 1] - bounds[k])
          FROM generate_series(seen + 1, seen + sizes[i]) AS k ORDER BY k
        )
      ) AS r;
    END IF;

    IF outcome IS NULL THEN
      at_position := NULL;
      at_revision := (SELECT e.revision FROM log.events AS e WHERE e.stream = streams[i] ORDER BY e.revision DESC LIMIT 1);
      IF (CASE expectations[i]
        WHEN -1 THEN at_revision IS NULL
        WHEN -2 THEN at_revision IS NOT NULL
        WHEN -3 THEN true
        ELSE at_revision IS NOT DISTINCT FROM expectations[i]
      END) THEN
        outcome := 'appended';
        positions[i] := last;
        revisions[i] := coalesce(at_revision, -1);
        last := last + sizes[i];
        at_position := last;
        at_revision := revisions[i] + sizes[i];
      ELSE
        outcome := 'wrong-expected-revision';
      END IF;
    END IF;
    seen := seen + sizes[i];
    RETURN NEXT;
  END LOOP;

  INSERT INTO log.events
    (position, recorded_at, event_id, revision, schema_version, place, stream, type, command_id, body)
  SELECT positions[owner] + place + 1, statement_timestamp(), id, revisions[owner] + place + 1, version, place,
    streams[owner], type, commands[owner], substring(bodies FROM bounds[k] FOR bounds[k + 1] - bounds[k])
  FROM unnest(owners, places, ids, types, versions) WITH ORDINALITY AS g (owner, place, id, type, version, k)
  WHERE positions[owner] IS NOT NULL;

  -- What was refused leaves no gap.
  IF last < reserved THEN
    UPDATE log.head SET position = last;
  END IF;
END $$;

-- The installation's login owns the log, and gives up the right to change it. The application works as a role of its
-- own, which can read and add; a login that may not make roles goes on as itself, held by the triggers alone.
REVOKE UPDATE, DELETE, TRUNCATE ON log.events FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON log.head FROM CURRENT_USER;

DO $$
BEGIN
  IF to_regrole('veche_app') IS NULL THEN
    CREATE ROLE veche_app NOLOGIN;
  END IF;
EXCEPTION
  -- Two databases of one server may be installed at once, and roles belong to the server.
  WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$;

DO $$
BEGIN
  IF to_regrole('veche_app') IS NOT NULL THEN
    GRANT USAGE ON SCHEMA log TO veche_app;
    GRANT SELECT ON log.version TO veche_app;
    GRANT SELECT, UPDATE ON log.head TO veche_app;
    GRANT SELECT, INSERT ON log.events TO veche_app;
    IF NOT pg_has_role('veche_app', 'MEMBER') THEN
      GRANT veche_app TO CURRENT_USER;
    END IF;
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN NULL;
END $$;
