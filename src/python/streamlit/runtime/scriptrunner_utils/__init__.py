"""How a run is ended."""
