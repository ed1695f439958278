"""Run by Alembic for every command; always on the connection and in the transaction of `migrate`."""

from alembic import context

from storage.database.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,  # SQLite has it, but Alembic does not expect it
    render_as_batch=True,
)
context.run_migrations()
