"""The contract against the running platform."""
