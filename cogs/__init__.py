"""Everything that speaks Discord, and nothing else."""
