"""Calendars: the secret address under which a navigator's own calendar reads their calls, by its digest."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "staff_calendar",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("staff_id", BIG, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_calendar_staff_id_staff")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_staff_calendar")),
        sa.UniqueConstraint("staff_id", name=op.f("uq_staff_calendar_staff_id")),
        comment="Secret addresses under which a navigator's calendar reads their calls; one each",
    )


def downgrade() -> None:
    op.drop_table("staff_calendar")
