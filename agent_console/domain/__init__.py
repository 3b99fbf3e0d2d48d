"""The rules, pure: no I/O, no clock of its own (`now` is an argument), no Qt."""
