//! Shared steps of the journeys.
