"""Tools for operators, run from the command line as `agent-console try ...`."""
