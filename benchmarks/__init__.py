"""Measurements: what a turn costs, beside a bare aiogram echo in the same run. How to read them: README.md here."""
