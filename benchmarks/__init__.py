"""What Easel does under load, measured: each module is one benchmark, run with ``python -m``."""
