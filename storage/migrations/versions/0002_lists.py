"""Lists of the console: what they are filtered and paged by stands in indexes; considerations by keyed hash."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
STILL_OPEN = sa.text("cleared_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "considered",
        sa.Column("person_id", BIG, autoincrement=False, nullable=False),
        sa.Column("tag", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_considered_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", "tag", name=op.f("pk_considered")),
        comment="Considerations that were explained to a person, known only by a keyed hash",
    )
    op.create_index("ix_considered_tag_person_id", "considered", ["tag", "person_id"])
    columns = ["last_at", "person_id", "state", "language", "writer", "priority"]
    op.create_index("ix_dialogue_list", "dialogue", columns)
    op.drop_index("ix_dialogue_last_at_person_id", table_name="dialogue")
    op.create_index("ix_lead_person_id_id", "lead", ["person_id", "id"])
    op.create_index("ix_lead_outcome", "lead", ["state", "outcome", "person_id", "id"])
    op.drop_index("ix_lead_person_id", table_name="lead")
    op.create_index("ix_lead_list", "lead", ["state", "priority", "id"])
    op.drop_index("ix_lead_state", table_name="lead")
    op.create_index("ix_lead_claimed_by_person_id", "lead", ["claimed_by", "person_id"])
    op.create_index("ix_booking_navigator_status_person_id", "booking", ["navigator", "status", "person_id"])
    op.create_index(
        "ix_alarm_open", "alarm", ["person_id"], sqlite_where=STILL_OPEN, postgresql_where=STILL_OPEN
    )  # fmt: skip
    op.create_index("ix_audit_at", "audit", ["at"])
    for column in ("staff_id", "what", "subject"):
        op.create_index(f"ix_audit_{column}_id", "audit", [column, "id"])


def downgrade() -> None:
    for column in ("subject", "what", "staff_id"):
        op.drop_index(f"ix_audit_{column}_id", table_name="audit")
    op.drop_index("ix_audit_at", table_name="audit")
    op.drop_index("ix_alarm_open", table_name="alarm")
    op.drop_index("ix_booking_navigator_status_person_id", table_name="booking")
    op.drop_index("ix_lead_claimed_by_person_id", table_name="lead")
    op.create_index("ix_lead_state", "lead", ["state"])
    op.drop_index("ix_lead_list", table_name="lead")
    op.create_index("ix_lead_person_id", "lead", ["person_id"])
    op.drop_index("ix_lead_outcome", table_name="lead")
    op.drop_index("ix_lead_person_id_id", table_name="lead")
    op.create_index("ix_dialogue_last_at_person_id", "dialogue", ["last_at", "person_id"])
    op.drop_index("ix_dialogue_list", table_name="dialogue")
    op.drop_table("considered")
