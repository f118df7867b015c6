"""What holds for all tests."""

from hypothesis import settings

# Timings decide no test: on a busy machine an example may take long.
settings.register_profile("easel", deadline=None)
settings.load_profile("easel")
