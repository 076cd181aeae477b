"""What a project says about itself: `cxkit.toml`, `.cxkit.toml` or `[tool.cxkit]` in `pyproject.toml`."""

from cxkit.config.finding import NAMES, home
from cxkit.config.settings import FAIL_ON, LEVELS, OFF, PROFILES, Config, ConfigError, Override, Written, read

__all__ = [
    "FAIL_ON",
    "LEVELS",
    "NAMES",
    "OFF",
    "PROFILES",
    "Config",
    "ConfigError",
    "Override",
    "Written",
    "home",
    "read",
]
