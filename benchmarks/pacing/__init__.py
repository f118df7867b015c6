"""The request budget, measured: policies on the same arrivals, in simulated time."""
