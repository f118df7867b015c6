"""Easel without Discord: turns, predictions, pictures and the store. It never imports discord."""
