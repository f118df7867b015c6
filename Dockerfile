# The bot alone: no development tools, no playground, not root.
FROM python:3.11.14-slim-bookworm AS packages
WORKDIR /packages
COPY requirements.lock .
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock

FROM python:3.11.14-slim-bookworm
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin easel \
    && install --directory --owner=easel --group=easel /app/data
COPY --from=packages /venv /venv
WORKDIR /app
COPY bot.py ./
COPY cogs ./cogs
COPY engine ./engine
USER 10001
# The database is here: DATABASE_URL's default is relative to /app.
VOLUME /app/data
# On SIGTERM running jobs get SHUTDOWN_GRACE_S, 25 s: stop it with `docker stop --time 30`.
CMD ["python", "bot.py"]
