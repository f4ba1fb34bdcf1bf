"""Cases behind one-time links."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "case_offer",
        sa.Column("person_id", BIG, autoincrement=False, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_case_offer_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_case_offer")),
        sa.UniqueConstraint("digest", name=op.f("uq_case_offer_digest")),
        comment="Cases behind one-time links, one of a giver, sealed with the giver's key; gone when taken",
    )


def downgrade() -> None:
    op.drop_table("case_offer")
