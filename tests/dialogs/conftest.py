"""Two profiles of Hypothesis: `steady` is the same in every run; `--hypothesis-profile=hunt` looks further."""

from hypothesis import HealthCheck, settings

CALM = [HealthCheck.too_slow, HealthCheck.filter_too_much]
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=80, suppress_health_check=CALM)
settings.register_profile("hunt", deadline=None, max_examples=400, suppress_health_check=CALM)
settings.load_profile("steady")
