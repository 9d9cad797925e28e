"""A long history, copied in the database from the few builds that really ran."""

import sqlalchemy


def lengthen(connection, copies):
    """Copies all buildsets and builds so many times, with UUIDs of their own, after those that there are.

    The copies have no events, like what a Zuul without that table has written.
    """
    with connection.engine.begin() as db:
        columns = {table: _columns(db, table) for table in _TABLES}
        sources = [row[0] for row in db.execute(sqlalchemy.text(
            "SELECT id FROM zuul_buildset WHERE result IS NOT NULL ORDER BY id"))]
        for _ in range(copies):
            for buildset in sources:
                _copy(db, columns, buildset)


_TABLES = ("zuul_buildset", "zuul_build")


def _columns(db, table):
    found = db.execute(sqlalchemy.text(f"SHOW COLUMNS FROM {table}"))
    return [row[0] for row in found if row[0] != "id"]


def _copy(db, columns, buildset):
    new = _insert(db, "zuul_buildset", columns["zuul_buildset"],
                  {"uuid": _NEW_UUID}, f"id = {buildset}").lastrowid
    db.execute(sqlalchemy.text(
        "INSERT INTO zuul_buildset_ref (buildset_id, ref_id) "
        f"SELECT {new}, ref_id FROM zuul_buildset_ref WHERE buildset_id = {buildset}"))
    builds = db.execute(sqlalchemy.text(
        f"SELECT id FROM zuul_build WHERE buildset_id = {buildset} ORDER BY id"))
    for (build,) in builds.fetchall():
        _insert(db, "zuul_build", columns["zuul_build"],
                {"uuid": _NEW_UUID, "buildset_id": str(new)}, f"id = {build}")


_NEW_UUID = "REPLACE(UUID(), '-', '')"


def _insert(db, table, columns, other, where):
    values = ", ".join(other.get(column, f"`{column}`") for column in columns)
    names = ", ".join(f"`{column}`" for column in columns)
    return db.execute(sqlalchemy.text(
        f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} WHERE {where}"))
