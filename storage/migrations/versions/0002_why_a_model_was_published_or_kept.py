"""Why a training published its model, or why the one before was kept."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("training_run", sa.Column("reason", sa.Text()))


def downgrade() -> None:
    op.drop_column("training_run", "reason")
